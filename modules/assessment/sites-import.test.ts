import { unitDirectory } from '@chuangcheng/modules/organisation';
import { loadFile } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { TestHost } from '@chuangcheng/platform/testing';
import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexImport, siteDirectory, sitesImport, siteTypeDirectory } from './index.ts';
import { siteDetail, siteList, sitePoints } from './queries/sites.ts';
import { countyHost, judged, seed, type Sheets } from './seed.fixture.ts';
import { addSite, changeSite, setSiteState } from './use-cases/edit-site.ts';

const FILE = '点位台账.xlsx';

let host: TestHost;
let office: Scope;
beforeAll(async () => {
  host = await countyHost();
  office = await host.person({ role: 'office' });
  await loadFile(indexImport, office, seed('测评体系.xlsx'));
});
afterAll(() => host.drop());

const refusal = (code: string) => ({ refusal: { code } });
const typeNamed = async (name: string) => (await siteTypeDirectory(office)).types.find((type) => type.name === name)!;

test('who does not keep the register may not import or edit it', async () => {
  const inspector = await host.person({ role: 'inspector' });
  await expect(loadFile(sitesImport, inspector, seed(FILE))).rejects.toMatchObject(refusal('platform/forbidden'));
  await expect(setSiteState(inspector, { id: newId(), state: 'in-use', note: '试' })).rejects.toMatchObject(
    refusal('platform/forbidden'),
  );
  await expect(siteList(await host.person({ role: 'sysadmin' }), { page: 1, pageSize: 1 })).rejects.toMatchObject(
    refusal('platform/forbidden'),
  );
});

test('the register is imported whole: 320 sites, 311 in use, each in its grid cell', async () => {
  expect(await loadFile(sitesImport, office, seed(FILE))).toEqual({ added: 320, changed: 0, same: 0, rejected: 0 });
  const { sites, byCode } = await siteDirectory(office);
  expect([sites.length, sites.filter((site) => site.inUse).length]).toEqual([320, 311]);
  const units = await unitDirectory(office);
  const unplaced = sites.filter((site) => site.lng === null || !site.townUnitId || !site.villageUnitId || !site.sponsorUnitId);
  expect(unplaced).toEqual([]);
  expect(byCode.get('DW0001')).toMatchObject({ gridCode: expect.stringMatching(/^990021\d{8}$/), lng: 111.605343 });
  expect(units.nameOf(byCode.get('DW0001')?.industryUnitId)).toBe('县城管执法局');
  expect(typeof byCode.get('DW0015')?.lng).toBe('number');
});

test('a type spelled otherwise is matched once and remembered', async () => {
  const market = await typeNamed('农贸市场');
  expect(market.aliases).toEqual(['农贸（集贸）市场']);
  const { byCode } = await siteDirectory(office);
  expect([byCode.get('DW0147')?.siteTypeId, byCode.get('DW0150')?.siteTypeId]).toEqual([market.id, market.id]);
  const list = await siteList(office, { page: 1, pageSize: 50, siteTypeId: [market.id] });
  expect(list.total).toBe(9);
});

test('importing the same file again changes nothing', async () => {
  expect(await loadFile(sitesImport, office, seed(FILE))).toEqual({ added: 0, changed: 0, same: 320, rejected: 0 });
});

test('the list is searched, filtered, sorted and paged; the map shows what has a position', async () => {
  const closed = await siteList(office, { page: 1, pageSize: 5, state: ['not-in-use'], sort: '-code' });
  expect([closed.total, closed.rows.length, closed.rows[0]!.code > closed.rows[1]!.code]).toEqual([9, 5, true]);
  expect((await siteList(office, { page: 1, pageSize: 5, search: '映川大道' })).total).toBeGreaterThan(0);
  const points = await sitePoints(office, {});
  expect([points.sites.length, points.withoutPosition]).toEqual([320, 0]);
});

const TITLES = [
  '点位编号',
  '点位名称',
  '点位类型',
  '详细地址',
  '经度',
  '纬度',
  '所属乡镇（街道）',
  '所属村（社区）',
  '包保单位',
  '行业主管部门',
  '状态',
  '备注',
];
const row = (change: Record<number, unknown> = {}) =>
  ['T1', '试点', '主干道', '', 111.605343, 30.470697, '映川街道', '老码头社区', '县信访局', '县城管执法局', '启用', ''].map(
    (cell, at) => change[at] ?? cell,
  );
const sheets = (...rows: unknown[][]): Sheets => ({ sites: [TITLES, ...rows] as never });

test('faults are told by cell: swapped and foreign positions, places, codes, types, states', async () => {
  const found = await judged(
    sitesImport,
    office,
    sheets(
      row(),
      row({ 1: '重复' }),
      row({ 0: 'T3', 4: 30.470697, 5: 111.605343 }),
      row({ 0: 'T4', 4: 116.4, 5: 39.9 }),
      row({ 0: 'T5', 6: '北闸街道', 7: '北闸社区' }),
      row({ 0: 'T6', 7: '没有的社区' }),
      row({ 0: 'T7', 2: '火星基地' }),
      row({ 0: 'T8', 10: '也许' }),
      row({ 0: 'T9', 8: '县没有的局' }),
    ),
  );
  // A latitude of 111 is told by the cell itself; the one beside it explains nothing more.
  expect(found.faults).toEqual([
    'F4 out-of-range',
    'A3 code-twice',
    'E5 outside-county',
    'G6 outside-town',
    'H7 village-unknown',
    'C8 type-unknown',
    'K9 state-unknown',
  ]);
  expect(found.states['sites']).toEqual(['added', 'added', ...Array.from({ length: 7 }, () => 'rejected')]);
  expect(found.questions.map(({ key }) => key)).toEqual(['site-type:火星基地', 'unit:县没有的局']);
});

test('a site by hand: its place follows from the position, which must be in the county', async () => {
  const siteType = await typeNamed('公园');
  const site = {
    id: newId(),
    code: 'DW9001',
    name: '新公园',
    siteTypeId: siteType.id,
    address: '',
    lng: 111.605343,
    lat: 30.470697,
    sponsorUnitId: null,
    industryUnitId: null,
    note: '',
  };
  const liaison = await host.person({ role: 'liaison' });
  await expect(addSite(liaison, site)).rejects.toMatchObject(refusal('platform/forbidden'));
  await expect(addSite(office, { ...site, lng: 30.470697, lat: 111.605343 })).rejects.toMatchObject(
    refusal('assessment/position-swapped'),
  );
  await expect(addSite(office, { ...site, lng: 116.4, lat: 39.9 })).rejects.toMatchObject(refusal('assessment/position-outside'));
  await expect(addSite(office, { ...site, lng: null })).rejects.toMatchObject(refusal('assessment/position-half'));
  await expect(addSite(office, { ...site, code: 'DW0001' })).rejects.toMatchObject(refusal('assessment/site-code-taken'));
  expect(await addSite(office, site)).toEqual({ id: site.id });
  expect(await addSite(office, site)).toEqual({ id: site.id });
  expect(await siteDetail(office, { id: site.id })).toMatchObject({
    town: '映川',
    state: 'in-use',
    checkItems: siteType.items.length,
  });
  await changeSite(office, { id: site.id, change: { name: '滨江公园' } });
  await setSiteState(office, { id: site.id, state: 'not-in-use', note: '改造中' });
  expect(await siteDetail(office, { id: site.id })).toMatchObject({
    name: '滨江公园',
    town: '映川',
    state: 'not-in-use',
    note: site.note,
    stateNote: '改造中',
  });
  // Stays with the state: another change keeps it, opening the site again replaces it.
  await changeSite(office, { id: site.id, change: { note: '沿江步道' } });
  expect(await siteDetail(office, { id: site.id })).toMatchObject({ note: '沿江步道', stateNote: '改造中' });
  await setSiteState(office, { id: site.id, state: 'in-use', note: '改造完成' });
  expect(await siteDetail(office, { id: site.id })).toMatchObject({ note: '沿江步道', stateNote: '改造完成' });
  await expect(changeSite(office, { id: newId(), change: {} })).rejects.toMatchObject(refusal('assessment/site-not-found'));
});

test('a unit entered by hand for a name nobody knows survives the next import', async () => {
  const unknown = sheets(row({ 0: 'DW0001', 8: '县没有的局' }));
  const before = (await siteDirectory(office)).byCode.get('DW0001')!;
  const found = await judged(sitesImport, office, unknown);
  expect(found.plan).toMatchObject({ sites: [{ sponsorUnitId: before.sponsorUnitId }] });
  const answered = await judged(sitesImport, office, unknown, { 'unit:县没有的局': before.industryUnitId });
  expect(answered.plan).toMatchObject({ sites: [{ sponsorUnitId: before.industryUnitId }] });
});
