import { accept } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { createAccount } from '@chuangcheng/platform/authn';
import { type Host, type Role, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { forgetUnits } from '../queries/directory.ts';
import { command } from '../visibility.ts';
import { grantDuty } from './duties.ts';

const foundOffice = command({
  action: 'organisation.make-accounts',
  load: async (_tx, input: { code: string }) => input,
  rule: 'role-is-enough',
  decide: ({ code }) => accept({ id: newId(), code }),
  async save(tx, office, _permit, { now }) {
    const known = await tx.selectFrom('organisation.unit').select('id').where('code', '=', office.code).executeTakeFirst();
    if (known) return known;
    await tx
      .insertInto('organisation.unit')
      .values({
        id: office.id,
        code: office.code,
        name: '县创建办（领导小组办公室）',
        short_name: '县创建办',
        kind: 'office',
        category: '创建办',
        created_at: now,
      })
      .execute();
    await tx.insertInto('organisation.unit_alias').values({ alias: '县创建办', unit_id: office.id, origin: 'stated' }).execute();
    return { id: office.id };
  },
  audit: (office) => ({ subject: { kind: 'unit', id: office.id }, detail: { code: office.code } }),
  afterwards: (_plan, { actor }) => forgetUnits(actor.countyId),
});

export type NewCounty = {
  readonly code: string;
  readonly name: string;
  readonly account: { readonly name: string; readonly displayName: string; readonly password: string };
  readonly roles: readonly Role[];
};

/** Makes a county with its creation office and the first account. The code of a county is given once. */
export async function foundCounty(
  host: Host,
  county: NewCounty,
): Promise<{ countyId: string; accountId: string; unitId: string }> {
  const countyId = newId();
  await host.transactions.run(countyId, (run) =>
    run({
      text: 'INSERT INTO platform.county (county_id, code, name, created_at) VALUES ($1, $2, $3, $4)',
      values: [countyId, county.code, county.name, host.clock.now()],
    }),
  );
  const scope: Scope = { host, actor: systemActor(countyId, '初始设置') };
  const { id: unitId } = await foundOffice(scope, { code: `${county.code}800000` });
  const accountId = newId();
  await createAccount(scope, { id: accountId, ...county.account, isOwn: true });
  for (const role of county.roles) await grantDuty(scope, { accountId, role, unitId });
  return { countyId, accountId, unitId };
}
