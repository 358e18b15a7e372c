import { accept, refuse } from '@chuangcheng/kit/decision';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { drawPlan as drawBySeed, frozenPools, movePlan } from '../domain/index.ts';
import { lockPlan, saveAssignments } from '../store/plan-store.ts';
import { command } from '../visibility.ts';

/** Reveals the seed of a random plan and draws sites and pairs by it, from the pools as they were frozen. */
export const drawPlan = command({
  action: 'inspection.plan',
  async load(tx, input: { readonly id: string; readonly version: number }) {
    const plan = await lockPlan(tx, input.id);
    return isRefusal(plan) ? plan : { input, plan };
  },
  rule: 'role-is-enough',
  decide({ input, plan }) {
    const moved = movePlan(plan, 'draw');
    if (!moved.ok) return moved;
    if (plan.version !== input.version) return refuse('platform/changed-meanwhile');
    const drawn = drawBySeed(plan.seed ?? '', frozenPools(plan));
    return drawn.ok ? accept({ input, seed: plan.seed, assignments: drawn.value }) : drawn;
  },
  async save(tx, { input, assignments }, permit, { now }) {
    const version = input.version + 1;
    await tx
      .updateTable('inspection.plan')
      .set({ state: 'drawn', drawn_at: now, sites: assignments.length, version })
      .where('id', '=', input.id)
      .execute();
    await saveAssignments(tx, input.id, assignments, permit);
    return { version, sites: assignments.length };
  },
  audit: ({ input, seed, assignments }) => ({
    subject: { kind: 'plan', id: input.id },
    detail: { drawn: assignments.length, seed },
  }),
});
