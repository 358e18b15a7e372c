import { subscriber } from '@chuangcheng/platform/events';
import { CASE_CHANGED, type CaseChanged } from '../events.ts';
import { findDuplicates } from '../use-cases/find-duplicates.ts';
import { settleDuplicates } from '../use-cases/settle-duplicates.ts';

/** Filing may be the first to say what kind of problem it is. */
const NAMES_KIND = new Set(['file', 'split']);
const DECIDES = new Set(['void', 'restore']);

/** Looks whether what arrived is a problem that is known already, and lets suggestions follow what became of their case files. */
export const findDuplicatesOfArrivals = subscriber({
  name: 'rectification.find-duplicates',
  topic: CASE_CHANGED,
  async handle(scope, events) {
    const changes = events.map((event) => event.payload as unknown as CaseChanged);
    const arrived = changes.filter(({ before, move }) => before === null || NAMES_KIND.has(move));
    for (const caseId of new Set(arrived.map((change) => change.caseId))) await findDuplicates(scope, { caseId });
    const decided = changes.filter(({ move }) => DECIDES.has(move));
    for (const caseId of new Set(decided.map((change) => change.caseId))) await settleDuplicates(scope, { caseId });
  },
});
