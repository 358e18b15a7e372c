import type { ScoreRow } from '@chuangcheng/modules/appraisal/contract';
import type { Metric } from '@chuangcheng/modules/appraisal/domain';

/** The metrics the rows were scored by, in the order of the scheme. */
export function metricsOf(rows: readonly Pick<ScoreRow, 'metrics'>[]): readonly Metric[] {
  return [...new Set(rows.flatMap((row) => row.metrics.map(({ metric }) => metric)))];
}

/** Points added or taken in all, exact to the hundredth. */
export function adjustmentSum(adjustments: readonly { readonly points: number }[]): number {
  return adjustments.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100;
}

/** Points with their sign, so that what is given and what is taken are told apart. */
export function signed(points: number): string {
  const shown = Math.abs(points).toFixed(2);
  if (points === 0) return shown;
  return points > 0 ? `+${shown}` : `−${shown}`;
}

/** Ranks held by more than one row. */
export function tiedRanks(rows: readonly { readonly rank: number | null }[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const tied = new Set<number>();
  for (const { rank } of rows) {
    if (rank === null) continue;
    if (seen.has(rank)) tied.add(rank);
    seen.add(rank);
  }
  return tied;
}
