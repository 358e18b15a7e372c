import type { Bilingual } from '@chuangcheng/kit/endpoint';

/**
 * What a scheme can weigh: shares counted by other rooms, each for one unit and a period. `low`: the smaller share is better, and
 * what is missing to the whole counts (rework 5 % is worth 95 %).
 */
export const METRICS = [
  'on-time',
  'closing',
  'response',
  'resolution',
  'satisfaction',
  'unhandled',
  'rework',
  'relapse',
  'visit-score',
] as const;
export type Metric = (typeof METRICS)[number];

export type MetricSpec = {
  readonly name: Bilingual;
  readonly better: 'high' | 'low';
  /** The room that counts it. */
  readonly from: 'rectification' | 'inspection';
};

export const metricSpecs: Readonly<Record<Metric, MetricSpec>> = {
  'on-time': { name: { zh: '按期处置率', en: 'On-time rate' }, better: 'high', from: 'rectification' },
  closing: { name: { zh: '结案率', en: 'Closing rate' }, better: 'high', from: 'rectification' },
  response: { name: { zh: '响应率', en: 'Response rate' }, better: 'high', from: 'rectification' },
  resolution: { name: { zh: '解决率', en: 'Resolution rate' }, better: 'high', from: 'rectification' },
  satisfaction: { name: { zh: '满意率', en: 'Satisfaction rate' }, better: 'high', from: 'rectification' },
  unhandled: { name: { zh: '超期未处置率', en: 'Overdue and unhandled' }, better: 'low', from: 'rectification' },
  rework: { name: { zh: '返工率', en: 'Rework rate' }, better: 'low', from: 'rectification' },
  relapse: { name: { zh: '问题反弹率', en: 'Relapse rate' }, better: 'low', from: 'rectification' },
  'visit-score': { name: { zh: '实地考察得分', en: 'Visit score' }, better: 'high', from: 'inspection' },
};

/** What a scheme can add or take points for, occurrence by occurrence. */
export const OCCURRENCES = [
  'rework',
  'false-rectification',
  'relapse',
  'overdue-unhandled',
  'red-order',
  'arbitration-lost',
] as const;
export type Occurrence = (typeof OCCURRENCES)[number];

export const occurrenceNames: Readonly<Record<Occurrence, Bilingual>> = {
  rework: { zh: '返工', en: 'Rework' },
  'false-rectification': { zh: '虚假整改', en: 'False rectification' },
  relapse: { zh: '问题反弹', en: 'Relapse' },
  'overdue-unhandled': { zh: '超期未处置', en: 'Overdue and unhandled' },
  'red-order': { zh: '红色督办', en: 'Red supervision order' },
  'arbitration-lost': { zh: '退回未获支持', en: 'Contested dispatch upheld' },
};
