import { indexImport } from '@chuangcheng/modules/assessment';
import { loadFile } from '@chuangcheng/platform/import';
import { type ExportValue, readTable, writeWorkbook } from '@chuangcheng/platform/spreadsheet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routingImport } from './imports/routing-import.ts';
import { listRoutingRules } from './queries/list-routing-rules.ts';
import { type CaseHost, createCaseHost, seed } from './rectification.fixture.ts';

let host: CaseHost;
let office: Awaited<ReturnType<CaseHost['as']>>;
beforeAll(async () => {
  host = await createCaseHost();
  await loadFile(indexImport, host.system, seed('测评体系.xlsx'));
  office = await host.as('office', '县创建办');
}, 120_000);
afterAll(() => host.drop());

const TITLES = ['问题类别', '点位类型', '区域', '责任单位', '生效日期', '说明'];
const sheet = async (rows: readonly (readonly ExportValue[])[]) => ({
  name: '派遣规则.xlsx',
  bytes: await writeWorkbook([{ name: '派遣规则', columns: TITLES.map((title) => ({ title })), rows }]),
});
const GOOD = [
  ['人行道铺装', '不限', '', '县市政中心', '2026-09-01', '归口管理'],
  ['部件·园林绿化设施', '', '', '县园林中心', '2026-09-01', ''],
  ['', '农贸市场', '映川街道', '县市场监管局', '2026-10-01', ''],
];
const kept = async () =>
  (await listRoutingRules(office, { page: 1, pageSize: 50 })).rows.map(({ scope, unit, fromDay }) => [scope, unit, fromDay]);

test('the office imports rules by the names the list exports; the same file again changes nothing', async () => {
  const file = await sheet(GOOD);
  await expect(loadFile(routingImport, await host.as('leader', '县创建办'), file)).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  await loadFile(routingImport, office, file);
  const stored = await kept();
  expect(stored).toEqual([
    ['道路交通设施·人行道铺装', '县市政中心', '2026-09-01'],
    ['部件·园林绿化设施', '县园林中心', '2026-09-01'],
    ['农贸市场 · 映川街道', '县市场监管局', '2026-10-01'],
  ]);
  await loadFile(routingImport, office, file);
  expect(await kept()).toEqual(stored);
});

test('what is wrong is told by cell; the other rows may be taken', async () => {
  const { bytes, name } = await sheet([
    ['没有的小类', '', '', '县市政中心', '2026-09-01', ''],
    ['', '', '', '县市政中心', '2026-09-01', ''],
    ['', '', '映川街道', '没有的单位', '2026-09-01', ''],
    ['', '', '映川街道', '县市政中心', '某日', ''],
    ['', '', '映川街道', '县市政中心', '2026-09-01', ''],
    ['', '', '映川街道', '县市政中心', '2026-09-01', '重复'],
  ]);
  const table = await readTable(bytes, name, routingImport.tables[0]?.columns ?? []);
  if (!table.ok) throw new Error(table.code);
  const { tables } = await routingImport.judge(office, { rules: table.value }, {});
  const faults = [...table.value.errors, ...(tables['rules']?.faults ?? [])];
  expect(faults.toSorted((a, b) => a.row - b.row).map((fault) => [fault.row, fault.code])).toEqual([
    [2, 'name-unknown'],
    [3, 'rule-names-nothing'],
    [4, 'name-unknown'],
    [5, 'not-a-date'],
  ]);
  expect(tables['rules']?.rows.map((row) => `${row.rowNumber} ${row.state}`).toSorted()).toEqual([
    '2 rejected',
    '3 rejected',
    '4 rejected',
    '5 rejected',
    '6 added',
    '7 same',
  ]);
});
