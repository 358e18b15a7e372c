import type { Bilingual } from '@chuangcheng/kit/endpoint';

/**
 * The countable facts behind every rate in a period. Each names the case files it counts and the day it counts them on, so that a
 * figure opens the list behind it. Void case files count nowhere, those not filed only as registered. By unit a case file counts
 * for the one responsible for it, and so for none before its dispatch.
 */
export const MEASURES = [
  'registered',
  'registered-filed',
  'filed',
  'closed',
  'dispatched',
  'dispatched-right',
  'dispatched-in-time',
  'to-respond',
  'responded',
  'due',
  'on-time',
  'unhandled',
  'resolved',
  'completed',
  'reworked',
  'rated',
  'satisfied',
  'rechecked',
  'relapsed',
  'false',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How many case files each measure counts. */
export type Statistics = Record<Measure, number>;

/** What statistics are kept by. `unit-priority`: by unit, only what superiors and media brought up (scored double by appraisal). */
export const DIMENSIONS = ['unit', 'unit-priority', 'town', 'category', 'source'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Measures whose day is a deadline: they count only once it has passed. */
export const DEADLINE_MEASURES = [
  'to-respond',
  'responded',
  'due',
  'on-time',
  'unhandled',
  'resolved',
] as const satisfies readonly Measure[];

export const measureNames: Readonly<Record<Measure, Bilingual>> = {
  /** Reported in the period. */
  registered: { zh: '登记数', en: 'Registered' },
  /** Reported in the period, and filed by now. */
  'registered-filed': { zh: '登记中已立案数', en: 'Registered and filed' },
  /** Filed in the period. */
  filed: { zh: '立案数', en: 'Filed' },
  /** Filed in the period, and closed by now. */
  closed: { zh: '结案数', en: 'Closed' },
  /** First dispatched in the period. */
  dispatched: { zh: '派遣数', en: 'Dispatched' },
  /** Of those dispatched: never given to another unit by arbitration. */
  'dispatched-right': { zh: '准确派遣数', en: 'Dispatched rightly' },
  /** Of those dispatched: within the limit for dispatching. */
  'dispatched-in-time': { zh: '按时派遣数', en: 'Dispatched in time' },
  /** To be signed for by a moment in the period that is past. */
  'to-respond': { zh: '应签收数', en: 'To be signed for' },
  /** Of those to be signed for: signed for by then. */
  responded: { zh: '按时签收数', en: 'Signed for in time' },
  /** First deadline in the period and past, suspended ones left out. */
  due: { zh: '应处置数', en: 'Due' },
  /** Of those due: completed by the first deadline. */
  'on-time': { zh: '按期处置数', en: 'On time' },
  /** Of those due: not completed by now. */
  unhandled: { zh: '超期未处置数', en: 'Overdue and not handled' },
  /** Of those due: verified or closed by now. */
  resolved: { zh: '解决数', en: 'Resolved' },
  /** Handling completed in the period. */
  completed: { zh: '处置数', en: 'Completed' },
  /** Of those completed: sent back at least once. */
  reworked: { zh: '返工数', en: 'Reworked' },
  /** Closed in the period, and the reporter has said how content they are. */
  rated: { zh: '评价数', en: 'Rated' },
  /** Of those rated: content, or content on the whole. */
  satisfied: { zh: '满意数', en: 'Satisfied' },
  /** Looked at again after closing, in the period. */
  rechecked: { zh: '复查数', en: 'Re-checked' },
  /** Of those re-checked: the problem was back. */
  relapsed: { zh: '反弹数', en: 'Relapsed' },
  /** Of those re-checked: it had never been repaired. */
  false: { zh: '虚假整改数', en: 'Never repaired' },
};

type RateOf = { readonly numerator: Measure; readonly denominator: Measure; readonly name: Bilingual };

/** The rates of the rectification loop as numerator over denominator (rooms: metrics; GB/T 30428.4). */
export const RATES = {
  filing: { numerator: 'registered-filed', denominator: 'registered', name: { zh: '立案率', en: 'Filing rate' } },
  'dispatch-accuracy': {
    numerator: 'dispatched-right',
    denominator: 'dispatched',
    name: { zh: '派遣准确率', en: 'Dispatch accuracy' },
  },
  'dispatch-in-time': {
    numerator: 'dispatched-in-time',
    denominator: 'dispatched',
    name: { zh: '按时派遣率', en: 'Dispatched in time' },
  },
  response: { numerator: 'responded', denominator: 'to-respond', name: { zh: '响应率', en: 'Response rate' } },
  'on-time': { numerator: 'on-time', denominator: 'due', name: { zh: '按期处置率', en: 'On-time rate' } },
  unhandled: { numerator: 'unhandled', denominator: 'due', name: { zh: '超期未处置率', en: 'Overdue and not handled' } },
  resolution: { numerator: 'resolved', denominator: 'due', name: { zh: '解决率', en: 'Resolution rate' } },
  closing: { numerator: 'closed', denominator: 'filed', name: { zh: '结案率', en: 'Closing rate' } },
  rework: { numerator: 'reworked', denominator: 'completed', name: { zh: '返工率', en: 'Rework rate' } },
  satisfaction: { numerator: 'satisfied', denominator: 'rated', name: { zh: '满意率', en: 'Satisfaction' } },
  relapse: { numerator: 'relapsed', denominator: 'rechecked', name: { zh: '反弹率', en: 'Relapse rate' } },
  'false-rectification': {
    numerator: 'false',
    denominator: 'rechecked',
    name: { zh: '虚假整改率', en: 'Never repaired' },
  },
} as const satisfies Readonly<Record<string, RateOf>>;
export type Rate = keyof typeof RATES;
