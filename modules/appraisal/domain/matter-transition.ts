import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { MatterState } from './accountability.ts';

/** What moves an accountability matter. The three of objections leave it in its state unless the objection is upheld. */
export type MatterMove =
  | 'state'
  | 'approve'
  | 'refuse'
  | 'deliver'
  | 'answer'
  | 'object'
  | 'reject-objection'
  | 'uphold-objection'
  | 'close';

export type MatterTransition = {
  readonly from: readonly MatterState[];
  readonly to: MatterState | 'same';
  readonly name: Bilingual;
};

/** From delivery on, closed or not: closing early takes no right from the unit. */
const DELIVERED = ['delivered', 'answered', 'closed'] as const;

/**
 * The whole life of a matter, after it was proposed; the diagram in the docs is drawn from this table. It begins with the unit's
 * statement: nothing is approved or refused before it is in or its days are over.
 */
export const MATTER_TRANSITIONS: Readonly<Record<MatterMove, MatterTransition>> = {
  state: { from: ['stating'], to: 'stated', name: { zh: '陈述申辩', en: 'State' } },
  approve: { from: ['stating', 'stated'], to: 'approved', name: { zh: '批准', en: 'Approve' } },
  refuse: { from: ['stating', 'stated'], to: 'refused', name: { zh: '不予批准', en: 'Refuse' } },
  deliver: { from: ['approved'], to: 'delivered', name: { zh: '送达', en: 'Deliver' } },
  answer: { from: ['delivered'], to: 'answered', name: { zh: '整改回复', en: 'Answer' } },
  object: { from: DELIVERED, to: 'same', name: { zh: '申请复核', en: 'Object' } },
  'reject-objection': { from: DELIVERED, to: 'same', name: { zh: '复核维持', en: 'Reject the objection' } },
  'uphold-objection': { from: DELIVERED, to: 'withdrawn', name: { zh: '复核撤销', en: 'Uphold the objection' } },
  close: { from: ['answered'], to: 'closed', name: { zh: '办结', en: 'Close' } },
};

export const MATTER_MOVES = Object.keys(MATTER_TRANSITIONS) as MatterMove[];

/** The state a move leads to; undefined where the table has no such edge. */
export function nextMatterState(state: MatterState, move: MatterMove): MatterState | undefined {
  const { from, to } = MATTER_TRANSITIONS[move];
  if (!from.includes(state)) return undefined;
  return to === 'same' ? state : to;
}

/** What a page offers: two moves that one decision chooses between are one step. */
export const MATTER_STEPS = ['state', 'approve', 'deliver', 'answer', 'object', 'decide-objection', 'close'] as const;
export type MatterStep = (typeof MATTER_STEPS)[number];

/** The moves of a step; the first one that is possible makes the step possible. */
export const stepMoves: Readonly<Record<MatterStep, readonly [MatterMove, ...MatterMove[]]>> = {
  state: ['state'],
  approve: ['approve', 'refuse'],
  deliver: ['deliver'],
  answer: ['answer'],
  object: ['object'],
  'decide-objection': ['reject-objection', 'uphold-objection'],
  close: ['close'],
};
