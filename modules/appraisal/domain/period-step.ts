import type { PeriodState } from './scheme.ts';

export const PERIOD_STEPS = ['compute', 'open-objections', 'object', 'correct', 'publish'] as const;
export type PeriodStep = (typeof PERIOD_STEPS)[number];

/** From which state a step leads to which. Figures may be frozen anew until units may object; afterwards they are corrected only. */
const STEPS: Readonly<Record<PeriodStep, Readonly<Partial<Record<PeriodState, PeriodState>>>>> = {
  compute: { open: 'computed', computed: 'computed' },
  'open-objections': { computed: 'objecting' },
  object: { objecting: 'objecting' },
  correct: { objecting: 'objecting', published: 'published' },
  publish: { objecting: 'published' },
};

/** The state a step leads to; null where it cannot be taken. */
export function afterStep(state: PeriodState, step: PeriodStep): PeriodState | null {
  return STEPS[step][state] ?? null;
}

/** May units still object on this day? The last day is included. */
export function isWindowOpen(
  period: { readonly state: PeriodState; readonly objectionUntil: string | null },
  day: string,
): boolean {
  return period.state === 'objecting' && period.objectionUntil !== null && day <= period.objectionUntil;
}
