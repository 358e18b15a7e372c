import { type RankedBy, rankedByNames } from '@chuangcheng/modules/appraisal/domain';
import { type Measure, measureNames, RATES } from '@chuangcheng/modules/rectification/domain';
import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** How a figure of the ranking is called and what stands above and below its line. */
export type FigureWords = { readonly name: Bilingual; readonly numerator: Bilingual; readonly denominator: Bilingual };

const ofRate = (rate: Exclude<RankedBy, 'visit-score'>): FigureWords => ({
  name: rankedByNames[rate],
  numerator: measureNames[RATES[rate].numerator],
  denominator: measureNames[RATES[rate].denominator],
});

export const figureWords: Readonly<Record<RankedBy, FigureWords>> = {
  'on-time': ofRate('on-time'),
  rework: ofRate('rework'),
  closing: ofRate('closing'),
  'visit-score': {
    name: rankedByNames['visit-score'],
    numerator: { zh: '得分合计', en: 'Sum of scores' },
    denominator: { zh: '检查次数', en: 'Visits' },
  },
};

/** The case files behind each of the two numbers of a rate. */
export function measuresOf(by: Exclude<RankedBy, 'visit-score'>): { readonly numerator: Measure; readonly denominator: Measure } {
  return RATES[by];
}
