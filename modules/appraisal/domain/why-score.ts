import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { formatScore, percent } from '@chuangcheng/kit/number-format';
import { figureWords, plainNumber, severalUnits, signedPoints } from './figure-words.ts';
import { metricSpecs, occurrenceNames } from './metric.ts';
import type { Placed } from './rank-scores.ts';
import type { AdjustmentScore, MetricScore, SchemeDefinition } from './scheme.ts';
import type { Scored } from './score-unit.ts';

/** Where the unit stands among the ranked ones; left out where the others are not to be seen. */
type Standing = Placed & { readonly of: number; readonly sharedWith: readonly string[] };

/** How a score came about, step by step, each step with its numbers, so that anybody can go through it with a pencil. */
export function whySteps(definition: SchemeDefinition, scored: Scored, standing: Standing | null): Bilingual[] {
  return [
    ...scored.metrics.map((metric) => metricStep(definition, metric)),
    ...(scored.score === null ? [] : scored.adjustments.flatMap((one) => adjustmentStep(definition, one))),
    ...sumSteps(definition, scored),
    ...(standing === null || standing.rank === null ? [] : [rankStep(definition, standing, standing.rank)]),
  ];
}

function metricStep(definition: SchemeDefinition, one: MetricScore): Bilingual {
  const { name, better } = metricSpecs[one.metric];
  const words = figureWords({ aboutKind: 'metric', about: one.metric }, one);
  const least = definition.metrics.find(({ metric }) => metric === one.metric)?.minimumSample ?? 1;
  if (one.points === null) {
    return {
      zh: `${name.zh} ${words.zh}：样本 ${one.denominator} 少于最低样本 ${least}，不计分，权重 ${plainNumber(one.weight)} 按比例分给其他指标。`,
      en: `${name.en} ${words.en}: a sample of ${one.denominator} is below the minimum of ${least}; its weight of ${plainNumber(one.weight)} is shared out among the others.`,
    };
  }
  const rate = percent(one.numerator, one.denominator).replace(' ', '');
  const rest = percent(one.denominator - one.numerator, one.denominator).replace(' ', '');
  const [weight, effective, points] = [plainNumber(one.weight), plainNumber(one.effectiveWeight), formatScore(one.points)];
  const worth: Bilingual =
    one.metric === 'visit-score'
      ? { zh: '，按满分 100 折算', en: ', out of 100' }
      : better === 'low'
        ? { zh: `，越低越好，按 1 − ${rate} = ${rest} 计`, en: `, lower is better: 1 − ${rate} = ${rest} counts` }
        : { zh: '', en: '' };
  return {
    zh: `${name.zh} ${words.zh}${worth.zh}；权重 ${weight}${effective === weight ? '' : `，分摊后 ${effective}`}，得 ${points} 分。`,
    en: `${name.en} ${words.en}${worth.en}; weight ${weight}${effective === weight ? '' : `, ${effective} with what was shared out`}: ${points} points.`,
  };
}

function adjustmentStep(definition: SchemeDefinition, one: AdjustmentScore): Bilingual[] {
  const rule = definition.adjustments.find(({ occurrence }) => occurrence === one.occurrence);
  if (!rule || one.count === 0) return [];
  const name = occurrenceNames[one.occurrence];
  const words = figureWords({ aboutKind: 'occurrence', about: one.occurrence }, one);
  const isDoubled = rule.doubled && one.priorityCount > 0;
  const counted = isDoubled ? one.count + one.priorityCount : one.count;
  const [each, sum] = [signedPoints(rule.points), signedPoints(one.points)];
  const isBound = Math.abs(one.points) < Math.round(Math.abs(rule.points) * counted * 100) / 100;
  const bound = plainNumber(rule.bound ?? 0);
  return [
    {
      zh:
        `${name.zh} ${words.zh}${isDoubled ? `，加倍后按 ${counted} 次计` : ''}；每次 ${each} 分，共 ${sum} 分` +
        `${isBound ? `（以 ${bound} 分为限）` : ''}。`,
      en:
        `${name.en}: ${words.en}${isDoubled ? `, which counts twice and makes ${counted}` : ''}; ${each} each, ${sum} together` +
        `${isBound ? ` (no more than ${bound})` : ''}.`,
    },
  ];
}

function sumSteps(definition: SchemeDefinition, { score, total, measured }: Scored): Bilingual[] {
  if (score === null || total === null) {
    return [
      {
        zh: `有数据的指标权重合计 ${plainNumber(measured)}，少于 ${plainNumber(definition.leastWeight)}，不参加排名。`,
        en: `Measured for a weight of ${plainNumber(measured)}, less than ${plainNumber(definition.leastWeight)}: not ranked.`,
      },
    ];
  }
  const sum = {
    zh: `各项相加后四舍五入到两位小数，合计 ${formatScore(total)} 分。`,
    en: `Added up and then rounded to two decimals: ${formatScore(total)} points.`,
  };
  if (score === total) return [sum];
  const isFloor = score > total;
  return [
    sum,
    {
      zh: `${isFloor ? '低于最低分' : '超过最高分'}，按 ${formatScore(score)} 分计。`,
      en: `${isFloor ? 'Below the floor' : 'Above the ceiling'}: ${formatScore(score)} points count.`,
    },
  ];
}

function rankStep(definition: SchemeDefinition, { list, of, sharedWith }: Standing, rank: number): Bilingual {
  const units = severalUnits(sharedWith);
  const listed: Bilingual =
    list === 'red'
      ? { zh: `，列红榜（前 ${definition.red} 名）`, en: `, on the red list (first ${definition.red})` }
      : list === 'black'
        ? { zh: `，列黑榜（后 ${definition.black} 名）`, en: `, on the black list (last ${definition.black})` }
        : { zh: '', en: '' };
  return {
    zh: `参加排名的 ${of} 个单位中列第 ${rank} 名${sharedWith.length > 0 ? `，与${units.zh}并列` : ''}${listed.zh}。`,
    en: `Rank ${rank} of ${of}${sharedWith.length > 0 ? `, shared with ${units.en}` : ''}${listed.en}.`,
  };
}
