import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import type { Role } from '@chuangcheng/platform/kernel';
import { saveDuty } from '../store/duty-store.ts';
import { command } from '../visibility.ts';

/** 三员: no two of these in one hand (等保 2.0 GB/T 22239-2019 8.1.5). */
const ADMINISTRATORS: readonly string[] = ['sysadmin', 'secadmin', 'auditadmin'];

/** Gives an account a role in a unit. */
export const grantDuty = command({
  action: 'organisation.grant-duties',
  async load(tx, input: { accountId: string; role: Role; unitId: string }) {
    const [unit, held] = await Promise.all([
      tx.selectFrom('organisation.unit').select('id').where('id', '=', input.unitId).executeTakeFirst(),
      tx
        .selectFrom('organisation.duty')
        .select(['id', 'role', 'unit_id'])
        .where('account_id', '=', input.accountId)
        .where('until', 'is', null)
        .forUpdate()
        .execute(),
    ]);
    return unit ? { input, held } : refuse('organisation/unit-not-found');
  },
  rule: 'role-is-enough',
  decide({ input, held }) {
    if (held.some((one) => one.role === input.role && one.unit_id === input.unitId)) return refuse('organisation/duty-held');
    const isAdministrator = ADMINISTRATORS.includes(input.role);
    if (isAdministrator && held.some((one) => ADMINISTRATORS.includes(one.role) && one.role !== input.role)) {
      return refuse('organisation/administrators-separate');
    }
    return accept({ ...input, id: newId() });
  },
  save: (tx, plan, _permit, { actor, now }) => saveDuty(tx, plan, actor, now),
  audit: (plan) => ({ subject: { kind: 'account', id: plan.accountId }, detail: { granted: plan.role, unitId: plan.unitId } }),
});

/** Makes an account the first security administrator; refused as soon as the county has one. */
export const appointSecadmin = command({
  action: 'organisation.appoint-secadmin',
  async load(tx, input: { accountId: string; unitId: string }) {
    // All duties are locked, the appointing one among them, so that of two appointments at once the second sees the first.
    const [unit, duties] = await Promise.all([
      tx.selectFrom('organisation.unit').select('id').where('id', '=', input.unitId).executeTakeFirst(),
      tx.selectFrom('organisation.duty').select(['account_id', 'role']).where('until', 'is', null).forUpdate().execute(),
    ]);
    return unit ? { input, duties } : refuse('organisation/unit-not-found');
  },
  rule: 'role-is-enough',
  decide({ input, duties }) {
    if (duties.some((one) => one.role === 'secadmin')) return refuse('organisation/secadmin-there');
    if (duties.some((one) => one.account_id === input.accountId && ADMINISTRATORS.includes(one.role))) {
      return refuse('organisation/administrators-separate');
    }
    return accept({ ...input, role: 'secadmin' as const, id: newId() });
  },
  save: (tx, plan, _permit, { actor, now }) => saveDuty(tx, plan, actor, now),
  audit: (plan) => ({ subject: { kind: 'account', id: plan.accountId }, detail: { granted: plan.role, unitId: plan.unitId } }),
});

/** Ends a duty now; that it was held stays on record. */
export const endDuty = command({
  action: 'organisation.grant-duties',
  async load(tx, input: { id: string }) {
    const duty = await tx
      .selectFrom('organisation.duty')
      .select(['id', 'account_id', 'role'])
      .where('id', '=', input.id)
      .where('until', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return duty ?? refuse('organisation/duty-not-found');
  },
  rule: 'role-is-enough',
  decide: (duty) => accept(duty),
  async save(tx, duty, _permit, { now }) {
    await tx.updateTable('organisation.duty').set({ until: now }).where('id', '=', duty.id).execute();
    return {};
  },
  audit: (duty) => ({ subject: { kind: 'account', id: duty.account_id }, detail: { ended: duty.role } }),
});
