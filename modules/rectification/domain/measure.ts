import type { Bilingual } from '@chuangcheng/kit/endpoint';

/**
 * The countable facts behind every rate of a unit in a period. Each names the case files it counts, so that a figure opens the
 * list behind it. A case file counts for the unit responsible for it; void and not-filed ones count nowhere.
 */
export const MEASURES = ['filed', 'closed', 'due', 'on-time', 'completed', 'reworked'] as const;
export type Measure = (typeof MEASURES)[number];

export const measureNames: Readonly<Record<Measure, Bilingual>> = {
  /** Filed in the period. */
  filed: { zh: '立案数', en: 'Filed' },
  /** Filed in the period, and closed by now. */
  closed: { zh: '结案数', en: 'Closed' },
  /** First deadline in the period and past, suspended ones left out. */
  due: { zh: '应处置数', en: 'Due' },
  /** Of those due: completed by the first deadline. */
  'on-time': { zh: '按期处置数', en: 'On time' },
  /** Handling completed in the period. */
  completed: { zh: '处置数', en: 'Completed' },
  /** Of those completed: sent back at least once. */
  reworked: { zh: '返工数', en: 'Reworked' },
};

export type Rate = 'on-time' | 'rework' | 'closing';

/** 按期处置率, 返工率, 结案率 as numerator over denominator (rooms: metrics of the rectification loop). */
export const RATES: Readonly<
  Record<Rate, { readonly numerator: Measure; readonly denominator: Measure; readonly name: Bilingual }>
> = {
  'on-time': { numerator: 'on-time', denominator: 'due', name: { zh: '按期处置率', en: 'On-time rate' } },
  rework: { numerator: 'reworked', denominator: 'completed', name: { zh: '返工率', en: 'Rework rate' } },
  closing: { numerator: 'closed', denominator: 'filed', name: { zh: '结案率', en: 'Closing rate' } },
};
