import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { fractionOf, hundredths, sumOf } from './fraction.ts';
import { metricSpecs, occurrenceNames } from './metric.ts';
import type { SchemeDefinition } from './scheme.ts';

/** What is wrong with a definition beyond its shape. */
export type SchemeFault =
  | { readonly code: 'appraisal/scheme-weights'; readonly sum: number }
  | { readonly code: 'appraisal/scheme-repeats'; readonly what: Bilingual }
  | { readonly code: 'appraisal/scheme-bounds' };

/** The first fault: something stands twice, the weights do not come to 100, bounds that nothing can meet. Null when it is sound. */
export function schemeFault({ metrics, adjustments, floor, ceiling }: SchemeDefinition): SchemeFault | null {
  const twice = firstTwice(metrics.map((one) => one.metric));
  if (twice) return { code: 'appraisal/scheme-repeats', what: metricSpecs[twice].name };
  const again = firstTwice(adjustments.map((one) => one.occurrence));
  if (again) return { code: 'appraisal/scheme-repeats', what: occurrenceNames[again] };
  const sum = hundredths(sumOf(metrics.map((one) => fractionOf(one.weight))));
  if (sum !== 100) return { code: 'appraisal/scheme-weights', sum };
  if (floor >= ceiling || adjustments.some((one) => one.points === 0)) return { code: 'appraisal/scheme-bounds' };
  return null;
}

function firstTwice<Name>(names: readonly Name[]): Name | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}
