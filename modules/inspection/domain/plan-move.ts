import { type Decision, accept, refuse } from '@chuangcheng/kit/decision';
import type { PlanKind, PlanState } from './plan-state.ts';

/** What is done to a plan, from which state. */
export const PLAN_MOVES = ['change', 'commit', 'draw', 'close'] as const;
export type PlanMove = (typeof PLAN_MOVES)[number];

const FROM: Readonly<Record<PlanMove, { readonly state: PlanState; readonly otherwise: string }>> = {
  change: { state: 'draft', otherwise: 'inspection/plan-not-draft' },
  commit: { state: 'draft', otherwise: 'inspection/plan-not-draft' },
  draw: { state: 'committed', otherwise: 'inspection/plan-not-committed' },
  close: { state: 'drawn', otherwise: 'inspection/plan-not-drawn' },
};

/**
 * The state after a move, or why it is not possible. Only a random plan waits between freezing and drawing: where every site of
 * the pool is visited, there is nothing to keep secret.
 */
export function movePlan(plan: { readonly kind: PlanKind; readonly state: PlanState }, move: PlanMove): Decision<PlanState> {
  const { state, otherwise } = FROM[move];
  if (plan.state !== state) return refuse(otherwise);
  switch (move) {
    case 'change':
      return accept('draft');
    case 'commit':
      return accept(plan.kind === 'random' ? 'committed' : 'drawn');
    case 'draw':
      return accept('drawn');
    case 'close':
      return accept('closed');
  }
}
