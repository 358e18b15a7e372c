import type { Metric, Occurrence } from './metric.ts';

/** One metric of a scheme. Weights are points of 100; a unit with fewer than `minimumSample` in the denominator is not measured by it. */
export type WeighedMetric = { readonly metric: Metric; readonly weight: number; readonly minimumSample: number };

/** Points per occurrence, negative ones taken. `doubled`: case files of superior and media sources count twice. */
export type Adjustment = {
  readonly occurrence: Occurrence;
  readonly points: number;
  readonly doubled: boolean;
  /** The most points all occurrences together give or take, as a positive number; null for no bound. */
  readonly bound: number | null;
};

/** How the units of a group are scored. Kept with every period as it was then. */
export type SchemeDefinition = {
  readonly metrics: readonly WeighedMetric[];
  readonly adjustments: readonly Adjustment[];
  /** No score is below or above these. */
  readonly floor: number;
  readonly ceiling: number;
  /** Points of weight for which a unit must have been measured; with fewer it is not ranked. */
  readonly leastWeight: number;
  /** Places on the red and on the black list; equal ones are all listed, the unranked never. */
  readonly red: number;
  readonly black: number;
  /** Working days in which units may object. */
  readonly objectionDays: number;
};

/** One unit's share of a metric, and what came of it. */
export type MetricScore = {
  readonly metric: Metric;
  readonly numerator: number;
  readonly denominator: number;
  /** Points of 100 the scheme gives it, and that count after the weights of metrics without data were shared out. */
  readonly weight: number;
  readonly effectiveWeight: number;
  /** Null where the sample was too small. */
  readonly points: number | null;
};

export type AdjustmentScore = {
  readonly occurrence: Occurrence;
  /** How often, and how often of superior or media sources. */
  readonly count: number;
  readonly priorityCount: number;
  readonly points: number;
};

/** A unit's score with everything it was computed from. */
export type UnitScore = {
  readonly unitId: string;
  readonly metrics: readonly MetricScore[];
  readonly adjustments: readonly AdjustmentScore[];
  /** Points with two decimals; null when it is not ranked. */
  readonly score: number | null;
  readonly rank: number | null;
  readonly list: 'red' | 'black' | null;
};

/** open: figures still run. computed: frozen. objecting: units may object. published: seen by all; later changes are corrections. */
export const PERIOD_STATES = ['open', 'computed', 'objecting', 'published'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const OBJECTION_STATES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];
