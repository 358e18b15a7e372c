import type { Metric } from '@chuangcheng/modules/appraisal/domain';
import { measureNames, RATES } from '@chuangcheng/modules/rectification/domain';
import type { Bilingual } from '@chuangcheng/kit/endpoint';

const visits = { numerator: { zh: '得分合计', en: 'Sum of scores' }, denominator: { zh: '检查次数', en: 'Visits' } };

/** What stands above and below the line of a metric, by the words of the room that counts it. */
export function metricWords(metric: Metric): { readonly numerator: Bilingual; readonly denominator: Bilingual } {
  if (metric === 'visit-score') return visits;
  const { numerator, denominator } = RATES[metric];
  return { numerator: measureNames[numerator], denominator: measureNames[denominator] };
}
