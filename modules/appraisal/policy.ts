import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { type Actor, actions, actorAccountId, unitsOf } from '@chuangcheng/platform/kernel';
import type { Matter, MatterStep } from './domain/index.ts';

/** Who may begin what. Which periods and scores somebody sees before publication stands in `visibility.ts`. */
export const appraisalActions = actions({
  /** Rankings are published within the county: heads and liaison officers see every unit of a group, not only their own. */
  'appraisal.read-ranking': {
    title: { zh: '查看排名', en: 'See the ranking' },
    roles: ['leader', 'office', 'unit-head', 'liaison', 'system'],
  },
  'appraisal.read-schemes': {
    title: { zh: '查看考核方案', en: 'See schemes' },
    roles: ['office', 'leader', 'unit-head', 'liaison', 'system'],
  },
  'appraisal.edit-schemes': { title: { zh: '制定考核方案', en: 'Edit schemes' }, roles: ['office'] },
  'appraisal.read-periods': {
    title: { zh: '查看考核期', en: 'See appraisal periods' },
    roles: ['leader', 'office', 'unit-head', 'liaison', 'system'],
  },
  'appraisal.close-periods': { title: { zh: '办理考核期', en: 'Close appraisal periods' }, roles: ['office'] },
  'appraisal.object': { title: { zh: '提出考核异议', en: 'Object to a score' }, roles: ['unit-head', 'liaison'] },
  'appraisal.see-accountability': {
    title: { zh: '查看问责事项', en: 'See accountability matters' },
    roles: ['leader', 'office', 'unit-head', 'liaison', 'system'],
  },
  'appraisal.see-clues': { title: { zh: '查看问责线索', en: 'See clues' }, roles: ['leader', 'office', 'system'] },
  'appraisal.find-clues': { title: { zh: '发现问责线索', en: 'Find clues' }, roles: ['system'] },
  'appraisal.keep-clue-rules': { title: { zh: '维护线索规则', en: 'Keep the rules for clues' }, roles: ['office'] },
  'appraisal.propose-measure': { title: { zh: '提出、办理问责事项', en: 'Propose and process measures' }, roles: ['office'] },
  'appraisal.approve-measure': { title: { zh: '审批问责事项', en: 'Decide on measures' }, roles: ['leader'] },
  'appraisal.answer-measure': {
    title: { zh: '陈述、回复问责事项', en: 'Speak for the unit on measures' },
    roles: ['unit-head', 'liaison'],
  },
});

/** Does the actor see every score while it can still be contested? */
export function seesAllScores(actor: Actor): boolean {
  return actor.kind === 'system' || unitsOf(actor, 'leader', 'office').length > 0;
}

/** A unit is spoken for by its head and its liaison officer. */
export function ownUnit(actor: Actor, unitId: string): true | Refusal {
  return unitsOf(actor, 'unit-head', 'liaison').includes(unitId) || refuse('appraisal/not-your-unit');
}

/** Whoever proposed a measure neither approves it nor decides on the objection to it. */
function notOwnProposal(actor: Actor, matter: { readonly proposedBy: string }): true | Refusal {
  return actorAccountId(actor) !== matter.proposedBy || refuse('appraisal/own-proposal');
}

/** The action behind each step of a matter. */
export const STEP_ACTIONS: Readonly<Record<MatterStep, keyof typeof appraisalActions>> = {
  state: 'appraisal.answer-measure',
  approve: 'appraisal.approve-measure',
  deliver: 'appraisal.propose-measure',
  answer: 'appraisal.answer-measure',
  object: 'appraisal.answer-measure',
  'decide-objection': 'appraisal.approve-measure',
  close: 'appraisal.propose-measure',
};

/** The rule of each step on one matter, for whoever may begin it. */
export function mayStep(actor: Actor, step: MatterStep, matter: Pick<Matter, 'unitId' | 'proposedBy'>): true | Refusal {
  switch (STEP_ACTIONS[step]) {
    case 'appraisal.answer-measure':
      return ownUnit(actor, matter.unitId);
    case 'appraisal.approve-measure':
      return notOwnProposal(actor, matter);
    default:
      return true;
  }
}
