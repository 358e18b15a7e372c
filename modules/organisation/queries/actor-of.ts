import { type AccountActor, type Duty, type Host, type Role, systemActor } from '@chuangcheng/platform/kernel';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { query } from '../visibility.ts';
import { unitDirectory } from './directory.ts';

const readDuties = query({
  action: 'organisation.read',
  run: (reader, input: { accountId: string; today: string }) =>
    Promise.all([
      reader
        .selectFrom('organisation.duty')
        .select(['role', 'unit_id'])
        .where('account_id', '=', input.accountId)
        .where('until', 'is', null)
        .execute(),
      reader
        .selectFrom('organisation.delegation as g')
        .innerJoin('organisation.duty as d', (join) =>
          join.onRef('d.county_id', '=', 'g.county_id').onRef('d.id', '=', 'g.duty_id'),
        )
        .select(['d.role', 'd.unit_id', 'd.account_id as from'])
        .where('g.to_account', '=', input.accountId)
        .where('g.ended_at', 'is', null)
        .where('d.until', 'is', null)
        .where('g.first_day', '<=', input.today)
        .where('g.last_day', '>=', input.today)
        .execute(),
    ]),
});

/** Who an account is and the duties it holds today, its own and those delegated to it. */
export async function actorOf(host: Host, countyId: string, accountId: string): Promise<AccountActor | undefined> {
  const scope = { host, actor: systemActor(countyId, 'sign-in') };
  const { rows } = await host.lanes.run(countyId, {
    name: 'account',
    text: `SELECT name, display_name FROM platform.account WHERE id = $1 AND state = 'active'`,
    values: [accountId],
  });
  const account = rows[0] as { name: string; display_name: string } | undefined;
  if (!account) return undefined;
  const units = await unitDirectory(scope);
  const [own, delegated] = await readDuties(scope, { accountId, today: dayOf(host.clock.now()) });
  const duty = (role: string, unitId: string): Duty => ({ role: role as Role, unitId, unitName: units.nameOf(unitId) });
  return {
    kind: 'account',
    countyId,
    accountId,
    accountName: account.name,
    displayName: account.display_name,
    duties: [
      ...own.map((one) => duty(one.role, one.unit_id)),
      ...delegated.map((one) => ({ ...duty(one.role, one.unit_id), delegatedBy: one.from })),
    ],
  };
}
