import type { Ratio } from '@chuangcheng/kit/number-format';
import type { RankedBy } from './group.ts';

/** What a unit is ranked by in a month, each figure with what it was counted from. */
export type UnitFigures = {
  /** 按期处置数 of 应处置数. */
  readonly onTime: Ratio;
  /** 返工数 of 处置数. */
  readonly rework: Ratio;
  /** 结案数 of 立案数. */
  readonly closing: Ratio;
  /** Sum of the scores of the visits that count for the unit, over their number. */
  readonly visitScore: Ratio;
};

const FIGURE_OF: Readonly<Record<RankedBy, keyof UnitFigures>> = {
  'on-time': 'onTime',
  closing: 'closing',
  rework: 'rework',
  'visit-score': 'visitScore',
};

/** The figure a ranking is ordered by. */
export function figureOf(figures: UnitFigures, by: RankedBy): Ratio {
  return figures[FIGURE_OF[by]];
}

/** All units together: numerators and denominators added up, so that a large unit weighs as much as it has case files. */
export function totalOf(rows: readonly UnitFigures[]): UnitFigures {
  const sum = (figure: keyof UnitFigures): Ratio => ({
    numerator: exactSum(rows.map((row) => row[figure].numerator)),
    denominator: exactSum(rows.map((row) => row[figure].denominator)),
  });
  return { onTime: sum('onTime'), rework: sum('rework'), closing: sum('closing'), visitScore: sum('visitScore') };
}

/** Scores have at most this many decimals; summed as whole numbers of the last one, nothing is lost. */
const SCORE_UNITS = 10_000;

function exactSum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * SCORE_UNITS), 0) / SCORE_UNITS;
}
