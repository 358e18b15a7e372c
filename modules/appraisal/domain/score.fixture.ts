import type { UnitInputs } from './figures.ts';
import type { SchemeDefinition } from './scheme.ts';

/** The scheme of the worked example in docs/how-scores-are-computed.md. */
export const exampleScheme: SchemeDefinition = {
  metrics: [
    { metric: 'on-time', weight: 40, minimumSample: 5 },
    { metric: 'closing', weight: 20, minimumSample: 5 },
    { metric: 'rework', weight: 15, minimumSample: 5 },
    { metric: 'satisfaction', weight: 10, minimumSample: 5 },
    { metric: 'visit-score', weight: 15, minimumSample: 1 },
  ],
  adjustments: [
    { occurrence: 'rework', points: -0.2, doubled: true, bound: 2 },
    { occurrence: 'false-rectification', points: -1, doubled: true, bound: null },
  ],
  floor: 0,
  ceiling: 100,
  leastWeight: 50,
  red: 1,
  black: 1,
  objectionDays: 5,
};

/** The unit of the worked example. */
export const exampleUnit: UnitInputs = {
  metrics: {
    'on-time': { numerator: 17, denominator: 20 },
    closing: { numerator: 18, denominator: 24 },
    rework: { numerator: 2, denominator: 18 },
    satisfaction: { numerator: 1, denominator: 2 },
    'visit-score': { numerator: 178.5, denominator: 2 },
  },
  occurrences: {
    rework: { count: 2, priorityCount: 1 },
    'false-rectification': { count: 1, priorityCount: 0 },
  },
};
