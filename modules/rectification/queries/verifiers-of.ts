import { accountHolders } from '@chuangcheng/modules/organisation';
import { actorLabel, type Scope, unitsOf } from '@chuangcheng/platform/kernel';
import { mayVerify, type Parties } from '../policy.ts';

export type Verifier = { readonly accountId: string; readonly label: string };

/** Who may verify a repair: the duty of a verifier or inspector, and no duty in a unit whose repair it is. */
export async function verifiersOf(scope: Scope, file: Parties): Promise<Verifier[]> {
  const { host, actor } = scope;
  const holders = await accountHolders(scope, { roles: ['verifier', 'inspector'] });
  const people = await Promise.all(
    [...new Set(holders.map((one) => one.accountId))].map((id) => host.actorOf(host, actor.countyId, id)),
  );
  return people
    .filter((one) => one !== undefined)
    .filter((one) => unitsOf(one, 'verifier', 'inspector').length > 0 && mayVerify(one, file) === true)
    .map((one) => ({ accountId: one.accountId, label: actorLabel(one) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh'));
}
