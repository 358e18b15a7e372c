import { accept, refuse } from '@chuangcheng/kit/decision';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { movePlan } from '../domain/index.ts';
import { lockPlan } from '../store/plan-store.ts';
import { command } from '../visibility.ts';

/** Ends a plan. What inspectors sent off before still arrives; nothing new is begun. */
export const closePlan = command({
  action: 'inspection.plan',
  async load(tx, input: { readonly id: string; readonly version: number; readonly reason: string }) {
    const plan = await lockPlan(tx, input.id);
    return isRefusal(plan) ? plan : { input, plan };
  },
  rule: 'role-is-enough',
  decide({ input, plan }) {
    const moved = movePlan(plan, 'close');
    if (!moved.ok) return moved;
    return plan.version === input.version ? accept(input) : refuse('platform/changed-meanwhile');
  },
  async save(tx, input, _permit, { now }) {
    const version = input.version + 1;
    await tx
      .updateTable('inspection.plan')
      .set({ state: 'closed', closed_at: now, version })
      .where('id', '=', input.id)
      .execute();
    return { version };
  },
  audit: (input) => ({ subject: { kind: 'plan', id: input.id }, detail: { closed: input.reason } }),
});
