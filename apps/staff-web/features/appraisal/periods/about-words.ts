import { type Metric, metricSpecs, type Occurrence, occurrenceNames } from '@chuangcheng/modules/appraisal/domain';
import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** What a figure is called, a metric or an occurrence. */
export function aboutWords(kind: 'metric' | 'occurrence', about: Metric | Occurrence): Bilingual {
  return kind === 'metric' ? metricSpecs[about as Metric].name : occurrenceNames[about as Occurrence];
}
