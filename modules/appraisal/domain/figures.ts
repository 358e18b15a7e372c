import type { Ratio } from '@chuangcheng/kit/number-format';
import { type Fraction, fractionOf, minus, over, within, ZERO } from './fraction.ts';
import { type Metric, metricSpecs, type Occurrence } from './metric.ts';
import type { SchemeDefinition } from './scheme.ts';

/** How often something happened, and how often of it in case files of superior or media sources. */
export type Times = { readonly count: number; readonly priorityCount: number };

/** What a unit is scored by: a share for every metric of the scheme, a count for every occurrence. */
export type UnitInputs = {
  readonly metrics: Readonly<Partial<Record<Metric, Ratio>>>;
  readonly occurrences: Readonly<Partial<Record<Occurrence, Times>>>;
};

/** One figure of a unit: what an objection or a correction is about. */
export type FigureName =
  | { readonly aboutKind: 'metric'; readonly about: Metric }
  | { readonly aboutKind: 'occurrence'; readonly about: Occurrence };

/** A name as it arrives or is stored, where kind and name stand apart; one the scheme does not weigh is refused by `isWeighed`. */
export function figureNameOf(one: { readonly aboutKind: string; readonly about: string }): FigureName {
  return { aboutKind: one.aboutKind, about: one.about } as FigureName;
}

export type Figure = Ratio | Times;

export const NO_SHARE: Ratio = { numerator: 0, denominator: 0 };
export const NEVER: Times = { count: 0, priorityCount: 0 };

/** A visit is marked out of this many points; the share of visit scores is of that. */
export const FULL_MARK = 100;

const ONE = fractionOf(1);

/**
 * What share of its weight a metric is worth, between 0 and 1: the share itself, what is missing to the whole where the smaller one
 * is better, and of visits the mean score out of 100. Throws RangeError for an empty denominator.
 */
export function worthOf(metric: Metric, { numerator, denominator }: Ratio): Fraction {
  const whole = metric === 'visit-score' ? fractionOf(denominator * FULL_MARK) : fractionOf(denominator);
  const share = within(ZERO, over(fractionOf(numerator), whole), ONE);
  return metricSpecs[metric].better === 'low' ? minus(ONE, share) : share;
}

/** Does the scheme weigh this figure? One it does not weigh can neither be contested nor corrected. */
export function isWeighed(definition: SchemeDefinition, name: FigureName): boolean {
  return name.aboutKind === 'metric'
    ? definition.metrics.some((one) => one.metric === name.about)
    : definition.adjustments.some((one) => one.occurrence === name.about);
}

/** The figure as it stands. */
export function figureNamed(inputs: UnitInputs, name: FigureName): Figure {
  return name.aboutKind === 'metric' ? (inputs.metrics[name.about] ?? NO_SHARE) : (inputs.occurrences[name.about] ?? NEVER);
}

/** The inputs with one figure in place of what it was. */
export function withFigure(inputs: UnitInputs, name: FigureName, figure: Figure): UnitInputs {
  return name.aboutKind === 'metric'
    ? { ...inputs, metrics: { ...inputs.metrics, [name.about]: figure } }
    : { ...inputs, occurrences: { ...inputs.occurrences, [name.about]: figure } };
}

/** Can this be the figure? A share is a share with its part no larger than the whole; whole numbers, but for sums of visit scores. */
export function isPossible(name: FigureName, figure: Figure): boolean {
  if (name.aboutKind === 'occurrence') return 'count' in figure && figure.priorityCount <= figure.count;
  if (!('denominator' in figure) || !Number.isInteger(figure.denominator)) return false;
  return name.about === 'visit-score'
    ? figure.numerator <= figure.denominator * FULL_MARK
    : Number.isInteger(figure.numerator) && figure.numerator <= figure.denominator;
}

export function sameFigure(one: Figure, other: Figure): boolean {
  if ('count' in one) return 'count' in other && one.count === other.count && one.priorityCount === other.priorityCount;
  return 'denominator' in other && one.numerator === other.numerator && one.denominator === other.denominator;
}
