import { dayOf } from '@chuangcheng/kit/civil-day';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { formatScore } from '@chuangcheng/kit/number-format';
import type { PeriodDetail } from '../../contract/index.ts';
import { figureTitle, figureWords, groupNames, metricSpecs, occurrenceNames } from '../../domain/index.ts';
import { plainNumber, signedPoints } from '../../domain/figure-words.ts';

export type Language = keyof Bilingual;

export const DASH = '—';
export const scoreText = (score: number | null) => (score === null ? DASH : formatScore(score));

/** `2026年8月街道考核情况通报`, with a mark on a draft. */
export function bulletinTitle({ month, group }: Pick<PeriodDetail, 'month' | 'group'>): Bilingual {
  const [year, number] = month.split('-');
  return {
    zh: `${year}年${Number(number)}月${groupNames[group].zh}考核情况通报`,
    en: `Appraisal of ${groupNames[group].en.toLowerCase()}, ${month}`,
  };
}

export const DRAFT: Bilingual = { zh: '征求意见稿', en: 'Draft for comments' };

/** How the scores came about, in sentences: scheme, weights, points, sample, ties, the moment of the figures. */
export function methodWords({ scheme, definition, from, to, asOf }: PeriodDetail, language: Language): string[] {
  const metrics = definition.metrics.map(({ metric, weight, minimumSample }) => {
    const name = metricSpecs[metric].name[language];
    return language === 'zh'
      ? `${name} ${plainNumber(weight)}（样本不少于 ${minimumSample}）`
      : `${name} ${plainNumber(weight)} (sample of at least ${minimumSample})`;
  });
  const changes = definition.adjustments.map(({ occurrence, points, doubled, bound }) => {
    const name = occurrenceNames[occurrence][language];
    const each = signedPoints(points);
    return language === 'zh'
      ? `${name}每次 ${each} 分${doubled ? '，上级、媒体来源加倍' : ''}${bound === null ? '' : `，以 ${plainNumber(bound)} 分为限`}`
      : `${name} ${each} each${doubled ? ', doubled for superior and media sources' : ''}${bound === null ? '' : `, at most ${plainNumber(bound)}`}`;
  });
  const { leastWeight, floor, ceiling, red, black } = definition;
  const day = asOf === null ? DASH : dayOf(new Date(asOf));
  const zh = [
    `按“${scheme}”计算，统计期间 ${from} 至 ${to}，数据以 ${day} 终了时的记录为准。`,
    `指标及权重：${metrics.join('；')}。样本不足的指标不计分，其权重按比例分给其他指标。`,
    changes.length > 0 ? `加减分：${changes.join('；')}。` : '不设加减分。',
    `得分保留两位小数，最低 ${plainNumber(floor)} 分，最高 ${plainNumber(ceiling)} 分；得分相同名次并列；有数据的指标权重不足 ${plainNumber(leastWeight)} 的单位不参加排名。`,
    `红榜取前 ${red} 名，黑榜取后 ${black} 名，并列的一并列入。`,
  ];
  const en = [
    `Computed by “${scheme}” for ${from} to ${to}, by what was on record at the end of ${day}.`,
    `Metrics and weights: ${metrics.join('; ')}. Metrics with too small a sample do not count; their weight is shared out among the others.`,
    changes.length > 0 ? `Additions and deductions: ${changes.join('; ')}.` : 'No additions or deductions.',
    `Scores have two decimals, between ${plainNumber(floor)} and ${plainNumber(ceiling)}; equal scores share a rank; units measured for a weight below ${plainNumber(leastWeight)} are not ranked.`,
    `The red list names the first ${red} places, the black list the last ${black}; equals are all named.`,
  ];
  return { zh, en }[language];
}

/** The units of a list with their scores, or that there is none. */
export function listWords({ rows }: PeriodDetail, list: 'red' | 'black', language: Language): string {
  const listed = rows.filter((row) => row.list === list).map((row) => `${row.unit} ${scoreText(row.score)}`);
  if (listed.length === 0) return { zh: '无。', en: 'None.' }[language];
  return language === 'zh' ? `${listed.join('、')}。` : `${listed.join(', ')}.`;
}

/** What was corrected, one sentence each. */
export function correctionWords({ correctionList }: PeriodDetail, language: Language): string[] {
  return correctionList.map((one) => {
    const about = figureTitle({ aboutKind: one.aboutKind, about: one.about } as Parameters<typeof figureTitle>[0])[language];
    const [before, after] = [scoreText(one.scoreBefore), scoreText(one.scoreAfter)];
    return language === 'zh'
      ? `${dayOf(new Date(one.at))} ${one.unit}${about}由 ${one.before.zh} 更正为 ${one.after.zh}，得分由 ${before} 变为 ${after}${one.afterPublication ? '（发布后更正）' : ''}。理由：${one.reason}`
      : `${dayOf(new Date(one.at))} ${one.unit}, ${about}: ${one.before.en} corrected to ${one.after.en}, score ${before} to ${after}${one.afterPublication ? ' (after publication)' : ''}. Reason: ${one.reason}`;
  });
}

/** A metric of a row as the ranking table shows it. */
export function metricCell(metric: PeriodDetail['rows'][number]['metrics'][number], language: Language): string {
  return metric.points === null
    ? DASH
    : figureWords({ aboutKind: 'metric', about: metric.metric }, metric)[language].replace(' = ', '\n');
}
