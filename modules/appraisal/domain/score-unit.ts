import { NEVER, NO_SHARE, type Times, type UnitInputs, worthOf } from './figures.ts';
import { compare, type Fraction, fractionOf, hundredths, over, plus, sumOf, times, within, ZERO } from './fraction.ts';
import type { Adjustment, AdjustmentScore, MetricScore, SchemeDefinition, WeighedMetric } from './scheme.ts';

/** A unit's score with all that it came from. */
export type Scored = {
  readonly metrics: readonly MetricScore[];
  readonly adjustments: readonly AdjustmentScore[];
  /** Points of weight, of 100, for which the unit could be measured. */
  readonly measured: number;
  /** What the points add up to, before floor and ceiling; null when the unit is not ranked. */
  readonly total: number | null;
  readonly score: number | null;
};

const HUNDRED = fractionOf(100);

/**
 * Scores one unit by a scheme (考核方案). Every measured metric gives its effective weight times its worth. A metric whose denominator
 * is below the minimum sample does not count: its weight is shared out among the others in proportion to theirs. A unit measured for
 * less than `leastWeight` is not ranked. Occurrences then add or take points, each within its bound, those of superior and media
 * sources twice where the scheme says so. Everything is added exactly; the score is rounded once, half up, to two decimals, and kept
 * within floor and ceiling. Weights count by their proportion: their sum is taken for 100.
 */
export function scoreUnit(definition: SchemeDefinition, inputs: UnitInputs): Scored {
  const whole = sumOf(definition.metrics.map((one) => fractionOf(one.weight)));
  const counted = definition.metrics.filter((one) => isMeasured(one, inputs));
  const weight = sumOf(counted.map((one) => fractionOf(one.weight)));
  const parts = definition.metrics.map((one) => ({
    one,
    effective: counted.includes(one) ? over(times(fractionOf(one.weight), HUNDRED), weight) : ZERO,
  }));
  const pointsOf = ({ one, effective }: { one: WeighedMetric; effective: Fraction }) =>
    times(effective, worthOf(one.metric, shareOf(one, inputs)));
  const changes = definition.adjustments.map((one) => ({ one, points: adjusted(one, timesOf(one, inputs)) }));
  const measured = over(times(weight, HUNDRED), whole);
  const isRanked = counted.length > 0 && compare(measured, fractionOf(definition.leastWeight)) >= 0;
  const total = plus(
    sumOf(parts.filter(({ one }) => counted.includes(one)).map(pointsOf)),
    sumOf(changes.map(({ points }) => points)),
  );
  return {
    metrics: parts.map((part) => ({
      metric: part.one.metric,
      ...shareOf(part.one, inputs),
      weight: part.one.weight,
      effectiveWeight: hundredths(part.effective),
      points: counted.includes(part.one) ? hundredths(pointsOf(part)) : null,
    })),
    adjustments: changes.map(({ one, points }) => ({
      occurrence: one.occurrence,
      ...timesOf(one, inputs),
      points: hundredths(points),
    })),
    measured: hundredths(measured),
    total: isRanked ? hundredths(total) : null,
    score: isRanked ? hundredths(within(fractionOf(definition.floor), total, fractionOf(definition.ceiling))) : null,
  };
}

/** Is the sample large enough for the metric to say anything of the unit? */
function isMeasured(one: WeighedMetric, inputs: UnitInputs): boolean {
  const { denominator } = shareOf(one, inputs);
  return denominator > 0 && denominator >= one.minimumSample;
}

function shareOf({ metric }: WeighedMetric, inputs: UnitInputs) {
  return inputs.metrics[metric] ?? NO_SHARE;
}

function timesOf({ occurrence }: Adjustment, inputs: UnitInputs): Times {
  return inputs.occurrences[occurrence] ?? NEVER;
}

/** Points per occurrence; one that counts twice is in `count` once and is added again. */
function adjusted({ points, doubled, bound }: Adjustment, { count, priorityCount }: Times): Fraction {
  const sum = times(fractionOf(points), fractionOf(doubled ? count + priorityCount : count));
  return bound === null ? sum : within(fractionOf(-bound), sum, fractionOf(bound));
}
