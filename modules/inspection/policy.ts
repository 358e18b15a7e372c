import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { type Actor, actions, actorAccountId, holds, unitsOf } from '@chuangcheng/platform/kernel';

/** Who may begin what. Which visits somebody sees stands in `visibility.ts`. */
export const inspectionActions = actions({
  'inspection.read': {
    title: { zh: '查看检查计划和记录', en: 'See plans and visits' },
    roles: ['leader', 'office', 'inspector', 'verifier', 'unit-head', 'liaison', 'system'],
  },
  'inspection.plan': { title: { zh: '制定检查计划', en: 'Plan inspections' }, roles: ['office'] },
  'inspection.visit': { title: { zh: '实地检查', en: 'Visit sites' }, roles: ['inspector'] },
  'inspection.amend': { title: { zh: '更正检查结果', en: 'Amend visits' }, roles: ['office', 'inspector'] },
});

/** Roles that see every plan and visit. */
export const SEES_ALL = ['leader', 'office', 'inspector', 'verifier'] as const;

/**
 * Does the actor see everything? The units that are inspected do not: they see what was found at their sites, but neither which
 * sites are still to be visited nor a seed from which that could be computed.
 */
export function seesAll(actor: Actor): boolean {
  return actor.kind === 'system' || unitsOf(actor, ...SEES_ALL).length > 0;
}

/** Two inspectors go to a site; either of them submits. */
export function mayVisit(actor: Actor, pair: readonly string[]): true | Refusal {
  return isOneOf(actor, pair) || refuse('inspection/not-your-assignment');
}

/** The office corrects any visit, inspectors their own. */
export function mayAmend(actor: Actor, pair: readonly string[]): true | Refusal {
  return holds(actor, 'office') || (holds(actor, 'inspector') && isOneOf(actor, pair)) || refuse('inspection/not-your-visit');
}

function isOneOf(actor: Actor, pair: readonly string[]): boolean {
  const account = actorAccountId(actor);
  return account !== null && pair.includes(account);
}
