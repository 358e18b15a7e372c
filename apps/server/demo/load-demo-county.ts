import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { newId } from '@chuangcheng/kit/id';
import { indexImport, sitesImport } from '@chuangcheng/modules/assessment';
import { foundCounty, grantDuty, keepAreas, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { categoriesImport, historyImport } from '@chuangcheng/modules/rectification';
import { createAccount, readAccounts } from '@chuangcheng/platform/authn';
import { parseAreas } from '@chuangcheng/platform/geo';
import { loadFile } from '@chuangcheng/platform/import';
import { holds, type Host, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.ts';
import { isDemoComplete, recordDemoComplete } from './demo-completion.ts';
import { makeDemoAccountability } from './make-demo-accountability.ts';
import { makeDemoAppraisal } from './make-demo-appraisal.ts';
import { makeDemoDuplicates } from './make-demo-duplicates.ts';
import { makeDemoHandling } from './make-demo-handling.ts';
import { makeDemoInspection } from './make-demo-inspection.ts';
import { makeDemoOrders } from './make-demo-orders.ts';
import { makeDemoRouting } from './make-demo-routing.ts';

export type DemoAccess = { readonly password: string; readonly accounts: readonly DemoAccount[] };

const COUNTY = { code: '990021', name: '澄川县' };
/** Known to everybody who reads this file: the demo county holds nothing real, and `start` makes no account. */
const PASSWORD = 'Chuangcheng-2026';

const seed = async (name: string) => ({
  name,
  bytes: await readFile(fileURLToPath(new URL(`../../../database/seeds/${name}`, import.meta.url))),
});

/**
 * Makes the demo county from its office's own files by the product's own imports. One that is complete stays as it is; one whose
 * making was broken off is finished: every step leaves alone what it finds done.
 */
export async function loadDemoCounty({ host, drain }: { readonly host: Host; drain(): Promise<void> }): Promise<DemoAccess> {
  const access = { password: PASSWORD, accounts: DEMO_ACCOUNTS };
  const { countyId, foundedAt } = (await findCounty(host)) ?? (await makeCounty(host));
  const scope: Scope = { host, actor: systemActor(countyId, '演示数据') };
  if (await isDemoComplete(scope, { countyId })) return access;
  await loadFile(rosterImport, scope, await seed('组织机构.xlsx'));
  await keepAreas(scope, parseAreas((await seed('县域.geojson')).bytes).areas);
  // Names nobody knows are answered as proposed: 县卫健委 is 县卫健局, 农贸（集贸）市场 is 农贸市场.
  await loadFile(indexImport, scope, await seed('测评体系.xlsx'));
  await loadFile(sitesImport, scope, await seed('点位台账.xlsx'));
  await loadFile(categoriesImport, scope, await seed('问题分类与时限.xlsx'));
  await loadFile(historyImport, scope, await seed('历史问题.csv'));
  await openAccounts(scope, DEMO_ACCOUNTS);
  await makeDemoRouting(scope, foundedAt);
  await makeDemoInspection(scope, foundedAt);
  await makeDemoOrders(scope, foundedAt);
  await makeDemoDuplicates(scope, foundedAt);
  await makeDemoHandling(scope, foundedAt);
  await makeDemoAppraisal(scope, foundedAt);
  // Last: its facts are what the other parts of the story came to.
  await makeDemoAccountability(scope, foundedAt);
  await drain();
  await recordDemoComplete(scope, { countyId });
  return access;
}

async function makeCounty(host: Host) {
  const [first] = DEMO_ACCOUNTS.filter((account) => account.role === 'office') as [DemoAccount];
  const { countyId } = await foundCounty(host, { ...COUNTY, account: { ...first, password: PASSWORD }, roles: [first.role] });
  return (await findCounty(host)) ?? { countyId, foundedAt: host.clock.now() };
}

async function findCounty(host: Host): Promise<{ countyId: string; foundedAt: Date } | undefined> {
  const { rows } = await host.lanes.run('', {
    text: 'SELECT county_id AS "countyId", created_at AS "foundedAt" FROM platform.county WHERE code = $1',
    values: [COUNTY.code],
  });
  return rows[0] as { countyId: string; foundedAt: Date } | undefined;
}

/** All at once: a password takes its time to be hashed, on threads of its own. */
async function openAccounts(scope: Scope, accounts: readonly DemoAccount[]): Promise<void> {
  const [units, present] = await Promise.all([unitDirectory(scope), readAccounts(scope, undefined)]);
  await Promise.all(
    accounts.map(async ({ name, displayName, role, unit }) => {
      const [found] = units.named(unit);
      if (!found) throw new Error(`The roster has no unit ${unit} for the demo account ${name}`);
      const known = present.find((account) => account.name === name);
      const id = known?.id ?? newId();
      if (!known) await createAccount(scope, { id, name, displayName, password: PASSWORD, isOwn: true });
      const actor = known && (await scope.host.actorOf(scope.host, scope.actor.countyId, id));
      if (!actor || !holds(actor, role, found.id)) await grantDuty(scope, { accountId: id, role, unitId: found.id });
    }),
  );
}
