import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { fractionOf, hundredths, sumOf } from './fraction.ts';
import { metricSpecs, occurrenceNames } from './metric.ts';
import type { SchemeDefinition } from './scheme.ts';

/**
 * What is wrong with a definition beyond its shape: something stands twice, the weights do not come to 100, bounds that nothing can
 * meet. Null when it is sound.
 */
export function schemeFault({ metrics, adjustments, floor, ceiling }: SchemeDefinition): Refusal | null {
  const twice = firstTwice(metrics.map((one) => one.metric));
  if (twice) return refuse('appraisal/scheme-repeats', { what: metricSpecs[twice].name.zh });
  const again = firstTwice(adjustments.map((one) => one.occurrence));
  if (again) return refuse('appraisal/scheme-repeats', { what: occurrenceNames[again].zh });
  const sum = hundredths(sumOf(metrics.map((one) => fractionOf(one.weight))));
  if (sum !== 100) return refuse('appraisal/scheme-weights', { sum });
  if (floor >= ceiling || adjustments.some((one) => one.points === 0)) return refuse('appraisal/scheme-bounds');
  return null;
}

function firstTwice<Name>(names: readonly Name[]): Name | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}
