import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { type CheckItem, type ItemObservation, scoreVisit } from '@chuangcheng/modules/assessment/domain';
import { type ItemResult, markResults, type ScoredResult } from './visit-result.ts';

/** Marks reached of those that counted, and the score out of 100; null when everything was exempt. */
export type VisitMarks = {
  readonly marks: number;
  readonly fullMarks: number;
  readonly score: number | null;
  /** Items that failed. */
  readonly findings: number;
};

/** The marks of a visit by what was seen for every item of its checklist. */
export function visitMarks(items: readonly CheckItem[], seen: ReadonlyMap<string, ItemObservation>): VisitMarks {
  const { mark, outOf, score, failed } = scoreVisit(items, seen);
  return { marks: mark, fullMarks: outOf, score, findings: failed };
}

/** A complete visit: every item in force of the site's type answered once, and marked. */
export function planVisit(
  items: readonly CheckItem[],
  results: readonly ItemResult[],
): Decision<VisitMarks & { readonly results: readonly ScoredResult[] }> {
  const marked = markResults(new Map(items.map((item) => [item.id, item])), results);
  if (!marked.ok) return marked;
  const seen = new Map(results.map((result) => [result.checkItemId, result.observation]));
  const missing = items.filter((item) => !seen.has(item.id));
  if (missing.length > 0) {
    return refuse('inspection/item-missing', {
      count: missing.length,
      numbers: missing.map((item) => item.number).join('、'),
    });
  }
  return accept({ ...visitMarks(items, seen), results: marked.value });
}

/** The result that counts for an item so far. */
export type StoredResult = {
  readonly checkItemId: string;
  readonly revision: number;
  readonly observation: ItemObservation;
  readonly failed: boolean;
};

/**
 * A correction: the given items seen anew, the others as they stand, and the score of both together. `newlyFailed` are findings
 * that were none before; what failed already has its case file.
 */
export function planAmendment(
  items: readonly CheckItem[],
  stored: readonly StoredResult[],
  results: readonly ItemResult[],
): Decision<
  VisitMarks & {
    readonly results: readonly (ScoredResult & { readonly revision: number })[];
    readonly newlyFailed: readonly ScoredResult[];
  }
> {
  const marked = markResults(new Map(items.map((item) => [item.id, item])), results);
  if (!marked.ok) return marked;
  const before = new Map(stored.map((one) => [one.checkItemId, one]));
  const seen = new Map(stored.map((one) => [one.checkItemId, one.observation]));
  for (const { checkItemId, observation } of results) seen.set(checkItemId, observation);
  return accept({
    ...visitMarks(items, seen),
    results: marked.value.map((one) => ({ ...one, revision: (before.get(one.checkItemId)?.revision ?? 0) + 1 })),
    newlyFailed: marked.value.filter((one) => one.failed && before.get(one.checkItemId)?.failed !== true),
  });
}
