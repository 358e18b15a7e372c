import { readAccounts } from '@chuangcheng/platform/authn';
import type { Scope } from '@chuangcheng/platform/kernel';

/** Finds people of the demo county by their account name; they act with the clock of the scope. */
export async function demoPeople(scope: Scope): Promise<(name: string) => Promise<Scope>> {
  const { host, actor } = scope;
  const accounts = new Map((await readAccounts(scope, undefined)).map((account) => [account.name, account.id]));
  return async (name) => {
    const found = await host.actorOf(host, actor.countyId, accounts.get(name) ?? '');
    if (!found) throw new Error(`The demo county has no account ${name}`);
    return { host, actor: found };
  };
}
