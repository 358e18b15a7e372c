import { readAccounts } from '@chuangcheng/platform/authn';
import { refuse } from '@chuangcheng/kit/decision';
import { actorAccountId, Refused, type Role, type Scope, unitsOf, ROLES } from '@chuangcheng/platform/kernel';
import { query } from '../visibility.ts';
import { unitDirectory } from './directory.ts';

const readDuties = query({
  action: 'organisation.read',
  run: (reader) =>
    reader.selectFrom('organisation.duty').select(['id', 'account_id', 'role', 'unit_id']).where('until', 'is', null).execute(),
});

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly role?: string | undefined;
  readonly state?: string | undefined;
};

async function allAccounts(scope: Scope) {
  const [all, duties, units] = await Promise.all([
    readAccounts(scope, undefined),
    readDuties(scope, undefined),
    unitDirectory(scope),
  ]);
  const byAccount = Map.groupBy(duties, (duty) => duty.account_id);
  return all.map((account) => ({
    id: account.id,
    name: account.name,
    displayName: account.display_name,
    state: account.state as 'active' | 'closed',
    mustChangePassword: account.must_change_password,
    createdAt: account.created_at.toISOString(),
    duties: (byAccount.get(account.id) ?? []).map((duty) => ({
      id: duty.id,
      role: duty.role as Role,
      unitId: duty.unit_id,
      unit: units.nameOf(duty.unit_id),
    })),
  }));
}

/** One account with the duties it holds. @throws Refused `platform/account-not-found` */
export async function account(scope: Scope, input: { readonly id: string }) {
  const found = (await allAccounts(scope)).find((one) => one.id === input.id);
  if (!found) throw new Refused(refuse('platform/account-not-found'));
  return found;
}

/** Accounts with the duties they hold. */
export async function accounts(scope: Scope, input: Input) {
  const descending = input.sort?.startsWith('-') ? -1 : 1;
  const found = (await allAccounts(scope))
    .filter(
      (account) =>
        (!input.search || account.name.includes(input.search) || account.displayName.includes(input.search)) &&
        (!input.state || account.state === input.state) &&
        (!input.role || account.duties.some((duty) => duty.role === input.role)),
    )
    .toSorted(
      (a, b) =>
        descending * (input.sort?.endsWith('createdAt') ? a.createdAt.localeCompare(b.createdAt) : a.name.localeCompare(b.name)),
    );
  const start = (input.page - 1) * input.pageSize;
  return {
    rows: found.slice(start, start + input.pageSize),
    total: found.length,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

const readDelegations = query({
  action: 'organisation.delegate',
  run: (reader, input: { accountId: string }) =>
    reader
      .selectFrom('organisation.delegation as g')
      .innerJoin('organisation.duty as d', (join) =>
        join.onRef('d.county_id', '=', 'g.county_id').onRef('d.id', '=', 'g.duty_id'),
      )
      .select(['g.id', 'd.role', 'd.unit_id', 'g.to_account', 'g.first_day', 'g.last_day', 'g.reason', 'g.ended_at'])
      .where('d.account_id', '=', input.accountId)
      .orderBy('g.created_at', 'desc')
      .limit(100)
      .execute(),
});

/** What the person may delegate, to whom, and what is delegated. Colleagues are people of the same units. */
export async function myDelegations(scope: Scope) {
  const accountId = actorAccountId(scope.actor) ?? '';
  const [all, duties, units, rows] = await Promise.all([
    readAccounts(scope, undefined),
    readDuties(scope, undefined),
    unitDirectory(scope),
    readDelegations(scope, { accountId }),
  ]);
  const nameOf = new Map(all.map((account) => [account.id, account.display_name]));
  const own = new Set(unitsOf(scope.actor, ...ROLES));
  const colleagues = [
    ...new Set(duties.filter((duty) => own.has(duty.unit_id) && duty.account_id !== accountId).map((duty) => duty.account_id)),
  ];
  return {
    duties: duties
      .filter((duty) => duty.account_id === accountId)
      .map((duty) => ({ id: duty.id, role: duty.role as Role, unit: units.nameOf(duty.unit_id) })),
    colleagues: colleagues.map((id) => ({ accountId: id, displayName: nameOf.get(id) ?? '—' })),
    delegations: rows.map((row) => ({
      id: row.id,
      role: row.role as Role,
      unit: units.nameOf(row.unit_id),
      to: nameOf.get(row.to_account) ?? '—',
      firstDay: row.first_day,
      lastDay: row.last_day,
      reason: row.reason,
      ended: row.ended_at !== null,
    })),
  };
}
