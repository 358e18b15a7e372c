import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { newId } from '@chuangcheng/kit/id';
import { indexImport, sitesImport } from '@chuangcheng/modules/assessment';
import { foundCounty, grantDuty, keepAreas, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { categoriesImport, historyImport } from '@chuangcheng/modules/rectification';
import { createAccount } from '@chuangcheng/platform/authn';
import { parseAreas } from '@chuangcheng/platform/geo';
import { loadFile } from '@chuangcheng/platform/import';
import { type Host, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.ts';
import { makeDemoInspection } from './make-demo-inspection.ts';

export type DemoAccess = { readonly password: string; readonly accounts: readonly DemoAccount[] };

const COUNTY = { code: '990021', name: '澄川县' };
/** Known to everybody who reads this file: the demo county holds nothing real, and `start` makes no account. */
const PASSWORD = 'Chuangcheng-2026';

const seed = async (name: string) => ({
  name,
  bytes: await readFile(fileURLToPath(new URL(`../../../database/seeds/${name}`, import.meta.url))),
});

/** Makes the demo county from its office's own files by the product's own imports. A county that is there stays as it is. */
export async function loadDemoCounty({ host, drain }: { readonly host: Host; drain(): Promise<void> }): Promise<DemoAccess> {
  const access = { password: PASSWORD, accounts: DEMO_ACCOUNTS };
  const { rows } = await host.lanes.run('', { text: 'SELECT 1 FROM platform.county WHERE code = $1', values: [COUNTY.code] });
  if (rows.length > 0) return access;
  const [first, ...others] = DEMO_ACCOUNTS.toSorted((a) => (a.role === 'office' ? -1 : 1)) as [DemoAccount, ...DemoAccount[]];
  const { countyId } = await foundCounty(host, { ...COUNTY, account: { ...first, password: PASSWORD }, roles: [first.role] });
  const scope: Scope = { host, actor: systemActor(countyId, '演示数据') };
  await loadFile(rosterImport, scope, await seed('组织机构.xlsx'));
  await keepAreas(scope, parseAreas((await seed('县域.geojson')).bytes).areas);
  // Names nobody knows are answered as proposed: 县卫健委 is 县卫健局, 农贸（集贸）市场 is 农贸市场.
  await loadFile(indexImport, scope, await seed('测评体系.xlsx'));
  await loadFile(sitesImport, scope, await seed('点位台账.xlsx'));
  await loadFile(categoriesImport, scope, await seed('问题分类与时限.xlsx'));
  await loadFile(historyImport, scope, await seed('历史问题.csv'));
  await openAccounts(scope, others);
  await makeDemoInspection(scope);
  await drain();
  return access;
}

async function openAccounts(scope: Scope, accounts: readonly DemoAccount[]): Promise<void> {
  const units = await unitDirectory(scope);
  for (const { name, displayName, role, unit } of accounts) {
    const [found] = units.named(unit);
    if (!found) throw new Error(`The roster has no unit ${unit} for the demo account ${name}`);
    const id = newId();
    await createAccount(scope, { id, name, displayName, password: PASSWORD, isOwn: true });
    await grantDuty(scope, { accountId: id, role, unitId: found.id });
  }
}
