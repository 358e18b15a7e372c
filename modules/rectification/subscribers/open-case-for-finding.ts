import { FINDING_MADE, type FindingMade } from '@chuangcheng/modules/inspection';
import { subscriber } from '@chuangcheng/platform/events';
import { openCaseForFinding } from '../use-cases/open-case-for-finding.ts';

/** A failed check item is a case file the moment its visit is stored. */
export const openCaseForFindingMade = subscriber({
  name: 'rectification.open-case-for-finding',
  topic: FINDING_MADE,
  async handle(scope, events) {
    // One after the other: two findings of one site and kind belong into one case file.
    for (const event of events) await openCaseForFinding(scope, event.payload as unknown as FindingMade);
  },
});
