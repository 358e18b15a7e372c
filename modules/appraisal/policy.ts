import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { type Actor, actions, unitsOf } from '@chuangcheng/platform/kernel';

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
});

/** Does the actor see every score while it can still be contested? */
export function seesAllScores(actor: Actor): boolean {
  return actor.kind === 'system' || unitsOf(actor, 'leader', 'office').length > 0;
}

/** A unit is spoken for by its head and its liaison officer. */
export function ownUnit(actor: Actor, unitId: string): true | Refusal {
  return unitsOf(actor, 'unit-head', 'liaison').includes(unitId) || refuse('appraisal/not-your-unit');
}
