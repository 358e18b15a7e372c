import { type Actor, actorAccountId, type Role, type Writer } from '@chuangcheng/platform/kernel';

type NewDuty = { readonly id: string; readonly accountId: string; readonly unitId: string; readonly role: Role };

/** Stores a duty that begins now. */
export async function saveDuty(tx: Writer<'organisation'>, duty: NewDuty, actor: Actor, now: Date): Promise<{ id: string }> {
  await tx
    .insertInto('organisation.duty')
    .values({
      id: duty.id,
      account_id: duty.accountId,
      unit_id: duty.unitId,
      role: duty.role,
      since: now,
      granted_by: actorAccountId(actor),
    })
    .execute();
  return { id: duty.id };
}
