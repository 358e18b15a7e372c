import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAreas } from '@chuangcheng/platform/geo';
import { loadFile } from '@chuangcheng/platform/import';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaDirectory, keepAreas, organisation, placeAt, rosterImport, unitDirectory } from './index.ts';
import { chart, roster, unitDetail } from './queries/units.ts';
import { vacancies } from './queries/vacancies.ts';
import { delegateDuty } from './use-cases/delegations.ts';
import { appointSecadmin, grantDuty } from './use-cases/duties.ts';
import { fillPost } from './use-cases/edit-unit.ts';

const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost([organisation]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await keepAreas(host.system, parseAreas(seed('县域.geojson').bytes).areas);
});
afterAll(() => host.drop());

test('the roster is imported whole: 52 county units, 16 towns, 180 villages, the office, seven groups, the leading group', async () => {
  const { units } = await unitDirectory(host.system);
  const count = (...kinds: string[]) => units.filter((unit) => kinds.includes(unit.kind)).length;
  expect([count('department', 'institution'), count('street', 'town', 'township'), count('village', 'community')]).toEqual([
    52, 16, 180,
  ]);
  expect([count('office'), count('working-group'), count('leading-group')]).toEqual([1, 7, 1]);
});

test('importing the same file again changes nothing', async () => {
  const before = await host.look('SELECT count(*) FROM organisation.post_holding');
  expect(await loadFile(rosterImport, host.system, seed('组织机构.xlsx'))).toEqual({
    added: 0,
    changed: 0,
    same: 257,
    rejected: 0,
  });
  expect(await host.look('SELECT count(*) FROM organisation.post_holding')).toEqual(before);
});

test('the one village without a liaison officer is the one vacancy', async () => {
  const found = await vacancies(host.system, { page: 1, pageSize: 50 });
  expect(found.rows.map((row) => [row.unitKind === 'village' || row.unitKind === 'community', row.post])).toEqual([
    [true, 'liaison'],
  ]);
});

test('a vacated post becomes a gap and its holder history', async () => {
  const office = await host.person({ role: 'office' });
  const unit = (await unitDirectory(host.system)).named('县教育局')[0]!;
  await fillPost(office, { unitId: unit.id, kind: 'liaison', holder: null });
  expect((await vacancies(host.system, { page: 1, pageSize: 50 })).rows.map((row) => row.unitId)).toContain(unit.id);
  const detail = await unitDetail(office, { id: unit.id });
  expect(detail.posts.find((post) => post.kind === 'liaison')).toMatchObject({
    holder: null,
    earlier: [{ until: '2026-09-24' }],
  });
  await expect(
    fillPost(await host.person({ role: 'liaison' }), { unitId: unit.id, kind: 'liaison', holder: null }),
  ).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
});

test('the list filters, sorts and pages; phones are masked', async () => {
  const towns = await roster(host.system, { page: 1, pageSize: 5, kind: ['street'], sort: '-code' });
  expect([towns.total, towns.rows.map((row) => row.shortName)]).toEqual([4, ['鹤汀', '北闸', '文昭', '映川']]);
  expect(towns.rows[0]?.liaisonPhone).toMatch(/^\d{3}\*{4}\d{4}$/);
  expect((await chart(host.system, undefined)).length).toBe(257);
});

test('a position is found down to its grid cell', async () => {
  const areas = await areaDirectory(host.system);
  expect(areas.areas.length).toBe(1 + 16 + 180 + 908);
  const units = await unitDirectory(host.system);
  const at = await placeAt(host.system, { lng: 111.605343, lat: 30.470697 });
  expect([units.nameOf(at.townUnitId), units.byId.get(at.villageUnitId ?? '')?.name]).toEqual(['映川', '老码头社区']);
  expect(at.gridCode).toMatch(/^\d{14}$/);
});

test('no account is two of the three administrators', async () => {
  const account = (await host.person()).actor.accountId;
  const unitId = (await unitDirectory(host.system)).named('县创建办')[0]!.id;
  await grantDuty(host.system, { accountId: account, role: 'sysadmin', unitId });
  await expect(grantDuty(host.system, { accountId: account, role: 'auditadmin', unitId })).rejects.toMatchObject({
    refusal: { code: 'organisation/administrators-separate' },
  });
  await grantDuty(host.system, { accountId: account, role: 'office', unitId });
});

test('the system administrator appoints the first security administrator, and no second one', async () => {
  const unitId = (await unitDirectory(host.system)).named('县创建办')[0]!.id;
  const [first, second] = [(await host.person()).actor.accountId, (await host.person()).actor.accountId];
  const office = await host.person({ role: 'office' });
  await expect(appointSecadmin(office, { accountId: first, unitId })).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  const sysadmin = await host.person({ role: 'sysadmin', unitId });
  await grantDuty(host.system, { accountId: sysadmin.actor.accountId, role: 'sysadmin', unitId });
  await expect(appointSecadmin(sysadmin, { accountId: sysadmin.actor.accountId, unitId })).rejects.toMatchObject({
    refusal: { code: 'organisation/administrators-separate' },
  });
  await appointSecadmin(sysadmin, { accountId: first, unitId });
  await expect(appointSecadmin(sysadmin, { accountId: second, unitId })).rejects.toMatchObject({
    refusal: { code: 'organisation/secadmin-there' },
  });
});

test('only one’s own duty is delegated', async () => {
  const unitId = (await unitDirectory(host.system)).named('县创建办')[0]!.id;
  const [owner, other] = [await host.person({ role: 'office', unitId }), await host.person({ role: 'office', unitId })];
  const { id: dutyId } = await grantDuty(host.system, { accountId: owner.actor.accountId, role: 'office', unitId });
  const plan = {
    id: newId(),
    dutyId,
    toAccount: other.actor.accountId,
    firstDay: '2026-09-24',
    lastDay: '2026-09-30',
    reason: '外出学习',
  };
  await expect(delegateDuty(other, plan)).rejects.toMatchObject({ refusal: { code: 'organisation/not-your-duty' } });
  await expect(delegateDuty(owner, { ...plan, lastDay: '2026-09-01' })).rejects.toMatchObject({
    refusal: { code: 'organisation/delegation-days' },
  });
  expect(await delegateDuty(owner, plan)).toEqual({ id: plan.id });
});
