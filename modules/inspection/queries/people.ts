import { accountHolders, unitDirectory } from '@chuangcheng/modules/organisation';
import { readAccounts } from '@chuangcheng/platform/authn';
import { ROLES, type Scope } from '@chuangcheng/platform/kernel';

export type Inspector = { readonly accountId: string; readonly name: string; readonly unitIds: readonly string[] };

export type People = {
  /** Those who hold the duty of an inspector now and may sign in, by name. Units are all they hold any duty in. */
  readonly inspectors: readonly Inspector[];
  readonly unitIdsOf: (accountId: string) => readonly string[];
  readonly nameOf: (accountId: string) => string;
  /** Short name of the unit somebody inspects for. */
  readonly unitOf: (accountId: string) => string;
  /** 单位 姓名 of each, joined by 、. */
  readonly label: (accountIds: readonly string[]) => string;
};

/** Who people are, for pairs, histories and recusal. */
export async function readPeople(scope: Scope): Promise<People> {
  const [accounts, held, units] = await Promise.all([
    readAccounts(scope, undefined),
    accountHolders(scope, { roles: ROLES }),
    unitDirectory(scope),
  ]);
  const accountOf = new Map(accounts.map((account) => [account.id, account]));
  const duties = Map.groupBy(held, (one) => one.accountId);
  const unitIdsOf = (id: string) => [...new Set((duties.get(id) ?? []).map((duty) => duty.unitId))];
  const nameOf = (id: string) => accountOf.get(id)?.display_name ?? '—';
  const unitOf = (id: string) => {
    const own = duties.get(id) ?? [];
    return units.nameOf((own.find((duty) => duty.role === 'inspector') ?? own[0])?.unitId);
  };
  const inspecting = new Set(held.filter((duty) => duty.role === 'inspector').map((duty) => duty.accountId));
  return {
    inspectors: accounts
      .filter((account) => account.state === 'active' && inspecting.has(account.id))
      .map((account) => ({ accountId: account.id, name: account.display_name, unitIds: unitIdsOf(account.id) })),
    unitIdsOf,
    nameOf,
    unitOf,
    label: (ids) => ids.map((id) => `${unitOf(id)} ${nameOf(id)}`).join('、'),
  };
}
