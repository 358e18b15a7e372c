import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { actorAccountId } from '@chuangcheng/platform/kernel';
import { command } from '../visibility.ts';

type Delegation = {
  readonly id: string;
  readonly dutyId: string;
  readonly toAccount: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly reason: string;
};

/** Lets a colleague act under one of the person's own duties for some days, such as while on leave. */
export const delegateDuty = command({
  action: 'organisation.delegate',
  async load(tx, input: Delegation) {
    const [duty, known] = await Promise.all([
      tx
        .selectFrom('organisation.duty')
        .select(['id', 'account_id'])
        .where('id', '=', input.dutyId)
        .where('until', 'is', null)
        .executeTakeFirst(),
      tx.selectFrom('organisation.delegation').select('id').where('id', '=', input.id).executeTakeFirst(),
    ]);
    return { input, owner: duty?.account_id, known };
  },
  rule: ({ actor }, { owner }) =>
    (owner !== undefined && owner === actorAccountId(actor)) || refuse('organisation/not-your-duty'),
  replay: ({ input, known }) => (known ? { id: input.id } : undefined),
  decide({ input, owner }, _input, { now }) {
    if (input.toAccount === owner) return refuse('organisation/delegation-to-self');
    if (input.lastDay < input.firstDay || input.lastDay < dayOf(now)) return refuse('organisation/delegation-days');
    return accept(input);
  },
  async save(tx, plan, _permit, { now }) {
    await tx
      .insertInto('organisation.delegation')
      .values({
        id: plan.id,
        duty_id: plan.dutyId,
        to_account: plan.toAccount,
        first_day: plan.firstDay,
        last_day: plan.lastDay,
        reason: plan.reason,
        created_at: now,
      })
      .execute();
    return { id: plan.id };
  },
  audit: (plan) => ({ subject: { kind: 'delegation', id: plan.id }, detail: { ...plan } }),
});

/** Ends a delegation of one's own before its last day. */
export const endDelegation = command({
  action: 'organisation.delegate',
  async load(tx, input: { id: string }) {
    const found = await tx
      .selectFrom('organisation.delegation as g')
      .innerJoin('organisation.duty as d', (join) =>
        join.onRef('d.county_id', '=', 'g.county_id').onRef('d.id', '=', 'g.duty_id'),
      )
      .select(['g.id', 'd.account_id'])
      .where('g.id', '=', input.id)
      .executeTakeFirst();
    return found ?? refuse('platform/not-found');
  },
  rule: ({ actor }, { account_id }) => account_id === actorAccountId(actor) || refuse('organisation/not-your-duty'),
  decide: (found) => accept(found),
  async save(tx, { id }, _permit, { now }) {
    await tx
      .updateTable('organisation.delegation')
      .set({ ended_at: now })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    return {};
  },
  audit: ({ id }) => ({ subject: { kind: 'delegation', id }, detail: { ended: true } }),
});
