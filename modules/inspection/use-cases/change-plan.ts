import { accept, refuse } from '@chuangcheng/kit/decision';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { movePlan } from '../domain/index.ts';
import { sitesWanted } from '../queries/pools.ts';
import { lockPlan, replaceParts } from '../store/plan-store.ts';
import { command } from '../visibility.ts';
import { checkChoice, draftParts, type PlanInput } from './check-choice.ts';

/** Changes a draft; a plan whose pools are frozen stays as it is. */
export const changePlan = command({
  action: 'inspection.plan',
  async load(tx, input: PlanInput & { readonly id: string; readonly version: number }, { scope }) {
    const plan = await lockPlan(tx, input.id);
    return isRefusal(plan) ? plan : { input, plan, pools: await checkChoice(scope, input) };
  },
  rule: 'role-is-enough',
  decide({ input, plan, pools }) {
    const moved = movePlan(plan, 'change');
    if (!moved.ok) return moved;
    if (plan.version !== input.version) return refuse('platform/changed-meanwhile');
    return pools.ok ? accept({ input, pools: pools.value }) : pools;
  },
  async save(tx, { input, pools }, permit) {
    const version = input.version + 1;
    await tx
      .updateTable('inspection.plan')
      .set({
        name: input.name,
        kind: input.kind,
        first_day: input.firstDay,
        last_day: input.lastDay,
        note: input.note,
        sites: sitesWanted(pools),
        version,
      })
      .where('id', '=', input.id)
      .execute();
    await replaceParts(tx, input.id, draftParts(input, pools), permit);
    return { version };
  },
  audit: ({ input }) => ({ subject: { kind: 'plan', id: input.id }, detail: { changed: input.name, version: input.version } }),
});
