import { compareRatios } from '@chuangcheng/kit/number-format';
import type { RankedBy } from './group.ts';
import { figureOf, type UnitFigures } from './unit-figures.ts';

/** A unit with its place; null when nothing was counted for it, so that it is neither first nor last. */
export type Ranked<Row extends UnitFigures> = Row & { readonly rank: number | null };

/**
 * Orders units by one figure, the best first. Figures are compared exactly as fractions; equal ones share a rank and the next one
 * is left out (1, 2, 2, 4). A low rework rate is better, of the others a high one. Units without a denominator stand at the end
 * without a rank: no case file is neither 0 % nor 100 % (未发生案件的单位不参加排名). Among equals the given order is kept.
 */
export function rankUnits<Row extends UnitFigures>(rows: readonly Row[], by: RankedBy): Ranked<Row>[] {
  const counted = rows.filter((row) => figureOf(row, by).denominator > 0).toSorted((one, other) => byFigure(one, other, by));
  const ranked: Ranked<Row>[] = [];
  for (const [index, row] of counted.entries()) {
    const before = ranked.at(-1);
    const shares = before !== undefined && byFigure(before, row, by) === 0;
    ranked.push({ ...row, rank: shares ? before.rank : index + 1 });
  }
  return [...ranked, ...rows.filter((row) => figureOf(row, by).denominator === 0).map((row) => ({ ...row, rank: null }))];
}

/** Negative when the first is better. */
function byFigure(one: UnitFigures, other: UnitFigures, by: RankedBy): number {
  const order = compareRatios(figureOf(one, by), figureOf(other, by));
  return by === 'rework' ? order : -order;
}
