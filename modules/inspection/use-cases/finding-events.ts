import type { EventDraft } from '@chuangcheng/platform/kernel';
import { describeFinding, type ScoredResult } from '../domain/index.ts';
import { FINDING_MADE, type FindingMade } from '../events.ts';

type Visit = {
  readonly visitId: string;
  readonly siteId: string;
  readonly at: Date;
  readonly pair: readonly string[];
  /** The pair with names and units. */
  readonly inspectors: string;
};

/** One event for each item that failed. */
export function findingEvents({ visitId, siteId, at, pair, inspectors }: Visit, results: readonly ScoredResult[]): EventDraft[] {
  return results
    .filter((result) => result.failed)
    .map((result) => {
      const payload: FindingMade = {
        findingId: result.id,
        visitId,
        siteId,
        checkItemId: result.checkItemId,
        description: describeFinding(result.item, result.observation, result.note),
        note: result.note,
        photoIds: result.photoIds,
        at: at.toISOString(),
        inspectorAccountIds: pair,
        inspectors,
      };
      return { topic: FINDING_MADE, payload };
    });
}
