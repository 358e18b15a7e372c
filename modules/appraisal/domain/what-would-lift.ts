import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { formatScore } from '@chuangcheng/kit/number-format';
import { NO_SHARE, type UnitInputs, withFigure } from './figures.ts';
import { figureWords, plainNumber, severalUnits } from './figure-words.ts';
import { type Metric, metricSpecs } from './metric.ts';
import type { SchemeDefinition, WeighedMetric } from './scheme.ts';
import { scoreUnit } from './score-unit.ts';

type ScoredUnit = {
  readonly unitId: string;
  readonly unit: string;
  readonly inputs: UnitInputs;
  readonly score: number | null;
  readonly rank: number | null;
};

/** The next better place of a unit, and the shortest way to it by one metric. */
export type NextPlace = {
  readonly metric: Metric;
  /** Case files that would have to count differently: more of the good ones, fewer where the smaller share is better. */
  readonly cases: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly score: number;
  readonly rank: number;
  readonly sharedWith: readonly string[];
};

/**
 * The fewest case files of one metric, of the number it is counted of now, that lift a unit to the next better place by its score.
 * Among equals the metric that weighs more. Visit scores are left out: no number of case files changes them.
 *
 * @returns null when the unit is unranked or first, or no single metric is enough.
 */
export function nextPlace(definition: SchemeDefinition, unitId: string, rows: readonly ScoredUnit[]): NextPlace | null {
  const mine = rows.find((row) => row.unitId === unitId);
  if (mine?.score === undefined || mine.score === null) return null;
  const own = mine.score;
  const others = rows.filter((row) => row.unitId !== unitId && row.score !== null);
  const goal = Math.min(...others.map((row) => Number(row.score)).filter((score) => score > own));
  if (goal === Infinity) return null;
  const ways = definition.metrics.flatMap((one) => {
    const way = fewest(definition, mine.inputs, one, goal);
    return way ? [{ ...way, weight: one.weight }] : [];
  });
  const [best] = ways.toSorted((one, other) => one.cases - other.cases || other.weight - one.weight);
  if (!best) return null;
  const { weight: _weight, ...way } = best;
  return {
    ...way,
    rank: 1 + others.filter((row) => Number(row.score) > way.score).length,
    sharedWith: others.filter((row) => row.score === way.score).map((row) => row.unit),
  };
}

/** The smallest change of one metric's numerator with which the score reaches the goal; it grows with the change, so halving finds it. */
function fewest(definition: SchemeDefinition, inputs: UnitInputs, { metric, minimumSample }: WeighedMetric, goal: number) {
  const { numerator, denominator } = inputs.metrics[metric] ?? NO_SHARE;
  if (metric === 'visit-score' || denominator === 0 || denominator < minimumSample) return null;
  const isLow = metricSpecs[metric].better === 'low';
  const after = (cases: number) => {
    const figure = { numerator: isLow ? numerator - cases : numerator + cases, denominator };
    const { score } = scoreUnit(definition, withFigure(inputs, { aboutKind: 'metric', about: metric }, figure));
    return { metric, cases, ...figure, score: score ?? 0 };
  };
  let [low, high] = [1, isLow ? numerator : denominator - numerator];
  if (high < 1 || after(high).score < goal) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (after(middle).score >= goal) high = middle;
    else low = middle + 1;
  }
  return after(low);
}

/** The same in words with figures. @returns null when the unit is not among the rows. */
export function whatWouldLift(definition: SchemeDefinition, unitId: string, rows: readonly ScoredUnit[]): Bilingual | null {
  const mine = rows.find((row) => row.unitId === unitId);
  if (!mine) return null;
  if (mine.rank === null) {
    const least = plainNumber(definition.leastWeight);
    return {
      zh: `有数据的指标权重合计达到 ${least} 后参加排名。`,
      en: `Ranked once metrics with a weight of ${least} have data.`,
    };
  }
  if (mine.rank === 1) return firstPlace(mine, rows);
  const next = nextPlace(definition, unitId, rows);
  if (!next) {
    return {
      zh: '任何一项案卷指标单独改善都不足以进位，须几项一起改善。',
      en: 'No single metric of case files is enough for a better place; several would have to improve.',
    };
  }
  const { name, better } = metricSpecs[next.metric];
  const words = figureWords({ aboutKind: 'metric', about: next.metric }, next);
  const shared = severalUnits(next.sharedWith);
  const [moreOrLess, moreOrFewer] = better === 'low' ? ['减少', 'fewer'] : ['增加', 'more'];
  return {
    zh:
      `其他不变，${name.zh}的件数${moreOrLess} ${next.cases} 件（${words.zh}），得分 ${formatScore(next.score)}，` +
      (next.sharedWith.length > 0 ? `与${shared.zh}并列第 ${next.rank} 名。` : `升至第 ${next.rank} 名。`),
    en:
      `All else equal, ${next.cases} ${moreOrFewer} in “${name.en}” (${words.en}) would make ${formatScore(next.score)} points: ` +
      `rank ${next.rank}${next.sharedWith.length > 0 ? `, shared with ${shared.en}` : ''}.`,
  };
}

/** What keeps a unit first: the distance to the next one. */
function firstPlace(mine: ScoredUnit, rows: readonly ScoredUnit[]): Bilingual {
  const shared = rows.filter((row) => row.rank === 1 && row.unitId !== mine.unitId).map((row) => row.unit);
  const [second] = rows.filter((row) => row.rank !== null && row.rank > 1).toSorted((a, b) => Number(a.rank) - Number(b.rank));
  const units = severalUnits(shared);
  const gap = second ? formatScore(Math.round((Number(mine.score) - Number(second.score)) * 100) / 100) : '';
  return {
    zh:
      (shared.length > 0 ? `与${units.zh}并列第 1 名` : '现列第 1 名') +
      (second ? `；其后是${second.unit}，相差 ${gap} 分。` : '。'),
    en:
      (shared.length > 0 ? `Rank 1, shared with ${units.en}` : 'Rank 1') +
      (second ? `; next is ${second.unit}, ${gap} points behind.` : '.'),
  };
}
