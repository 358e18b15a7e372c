import { accept } from '@chuangcheng/kit/decision';
import { actorAccountId } from '@chuangcheng/platform/kernel';
import { sitesWanted } from '../queries/pools.ts';
import { replaceParts } from '../store/plan-store.ts';
import { command } from '../visibility.ts';
import { checkChoice, draftParts, type PlanInput } from './check-choice.ts';

/** Adds a draft of a plan. The same id again changes nothing. */
export const addPlan = command({
  action: 'inspection.plan',
  async load(tx, input: PlanInput & { readonly id: string }, { scope }) {
    const [known, pools] = await Promise.all([
      tx.selectFrom('inspection.plan').select('id').where('id', '=', input.id).executeTakeFirst(),
      checkChoice(scope, input),
    ]);
    return { input, known, pools };
  },
  rule: 'role-is-enough',
  replay: ({ input, known }) => (known ? { id: input.id } : undefined),
  decide: ({ input, pools }) => (pools.ok ? accept({ input, pools: pools.value }) : pools),
  async save(tx, { input, pools }, permit, { actor, now }) {
    await tx
      .insertInto('inspection.plan')
      .values({
        id: input.id,
        name: input.name,
        kind: input.kind,
        first_day: input.firstDay,
        last_day: input.lastDay,
        note: input.note,
        state: 'draft',
        sites: sitesWanted(pools),
        created_by: actorAccountId(actor),
        created_at: now,
      })
      .execute();
    await replaceParts(tx, input.id, draftParts(input, pools), permit);
    return { id: input.id };
  },
  audit: ({ input }) => ({ subject: { kind: 'plan', id: input.id }, detail: { added: input.name, kind: input.kind } }),
});
