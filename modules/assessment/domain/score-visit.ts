import type { CheckItem } from './check-item.ts';
import { divideHalfUp, hundredths, markOf } from './marks.ts';
import type { ItemObservation } from './observation.ts';
import { type ItemScore, scoreItem } from './score-item.ts';

export type VisitScore = {
  /** 0 to 100 with two decimals; `null` when every item is exempt: nothing was measured. */
  readonly score: number | null;
  /** Marks reached, of `outOf`. */
  readonly mark: number;
  /** Full marks of the items that were not exempt. */
  readonly outOf: number;
  /** Full marks of all items. */
  readonly fullMarks: number;
  readonly exempted: number;
  readonly failed: number;
  readonly items: readonly (ItemScore & { readonly itemId: string })[];
};

/**
 * The score of a visit: marks reached over the full marks of what was looked at, on a scale of 100, rounded half up to two
 * decimals. Exempt items leave the base, so that a park without water can reach 100. Throws RangeError when an item has no
 * observation.
 */
export function scoreVisit(items: readonly CheckItem[], observations: ReadonlyMap<string, ItemObservation>): VisitScore {
  const scored = items.map((item) => {
    const observation = observations.get(item.id);
    if (!observation) throw new RangeError(`Item ${item.number} has no observation`);
    return { item, score: scoreItem(item, observation) };
  });
  let [reached, base, full] = [0, 0, 0];
  for (const { item, score } of scored) {
    full += hundredths(item.fullMark);
    if (score.mark === null) continue;
    reached += hundredths(score.mark);
    base += hundredths(item.fullMark);
  }
  return {
    score: base === 0 ? null : markOf(divideHalfUp(reached * 10_000, base)),
    mark: markOf(reached),
    outOf: markOf(base),
    fullMarks: markOf(full),
    exempted: scored.filter(({ score }) => score.mark === null).length,
    failed: scored.filter(({ score }) => score.failed).length,
    items: scored.map(({ item, score }) => ({ itemId: item.id, ...score })),
  };
}
