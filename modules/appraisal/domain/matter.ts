import type { MatterState, MeasureKind } from './accountability.ts';

/** What decisions on an accountability matter look at; the words said at each step are in its history. Days are `YYYY-MM-DD`. */
export type Matter = {
  readonly id: string;
  readonly number: string;
  readonly unitId: string;
  readonly kind: MeasureKind;
  readonly state: MatterState;
  readonly version: number;
  readonly proposedAt: Date;
  /** The account; it may neither approve the matter nor decide on the objection. */
  readonly proposedBy: string;
  /** Last day of the unit for its statement. */
  readonly statementUntil: string;
  /** Working days the unit has for its answer once the measure is delivered. */
  readonly answerDays: number;
  readonly deliveredAt: Date | null;
  readonly answerUntil: string | null;
  readonly objection: 'open' | 'upheld' | 'rejected' | null;
  /** Last day on which the unit may object; by when an objection is to be decided. */
  readonly objectionUntil: string | null;
  readonly objectionDue: string | null;
};

/** 问责〔2026〕第7号, counted without gaps in each year. */
export function matterNumber(year: number, ordinal: number): string {
  return `问责〔${year}〕第${ordinal}号`;
}

/** What a matter waits for that has a day: whose step it is, and its last day. */
export type MatterDue = { readonly what: 'statement' | 'answer' | 'objection-decision'; readonly day: string };

/** An objection goes before an answer: it may make that needless. */
export function dueOf(
  matter: Pick<Matter, 'state' | 'objection' | 'objectionDue' | 'statementUntil' | 'answerUntil'>,
): MatterDue | null {
  if (matter.objection === 'open' && matter.objectionDue) return { what: 'objection-decision', day: matter.objectionDue };
  if (matter.state === 'stating') return { what: 'statement', day: matter.statementUntil };
  if (matter.state === 'delivered' && matter.answerUntil) return { what: 'answer', day: matter.answerUntil };
  return null;
}

/** Whom a matter waits for: the leading group to approve or to decide on an objection, the office to deliver or to close, its unit. */
export const MATTER_WAITS = ['approval', 'objection', 'delivery', 'closing', 'unit'] as const;
export type MatterWait = (typeof MATTER_WAITS)[number];

/** What a matter waits for on a day; an objection beside the unit's answer is both. */
export function waitsOf(matter: Pick<Matter, 'state' | 'objection' | 'statementUntil'>, today: string): MatterWait[] {
  const { state, objection } = matter;
  const waits: MatterWait[] = objection === 'open' ? ['objection'] : [];
  if (state === 'stated' || (state === 'stating' && today > matter.statementUntil)) waits.push('approval');
  if (state === 'approved') waits.push('delivery');
  if (state === 'answered' && objection !== 'open') waits.push('closing');
  if (state === 'stating' || state === 'delivered') waits.push('unit');
  return waits;
}
