import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assessment, indexImport, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { organisation, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { keptDays } from '@chuangcheng/platform/calendar';
import { loadFile } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type ExportValue, readTable, writeWorkbook } from '@chuangcheng/platform/spreadsheet';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { categoriesImport } from './imports/categories-import.ts';
import { rectification } from './index.ts';
import { categoryDirectory } from './queries/category-directory.ts';
import { checkItemConditions, conditionOfCheckItem } from './queries/check-item-conditions.ts';
import { setCheckItemCondition } from './use-cases/set-check-item-condition.ts';
import { proposeConditions } from './use-cases/propose-conditions.ts';

const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

let host: TestHost;
let office: Scope;
beforeAll(async () => {
  host = await createTestHost([organisation, assessment, rectification]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await loadFile(indexImport, host.system, seed('测评体系.xlsx'));
  office = await host.person({ role: 'office' });
});
afterAll(() => host.drop());

/** What the office would be told of these rows. */
async function judged(rows: readonly (readonly ExportValue[])[]) {
  const titles = [
    '类别',
    '大类代码',
    '大类名称',
    '小类代码',
    '小类名称',
    '条件序号',
    '立案条件',
    '处置时限',
    '结案条件',
    '默认责任单位',
    '核查时限',
  ];
  const bytes = await writeWorkbook([{ name: '分类与时限', columns: titles.map((title) => ({ title })), rows }]);
  const table = await readTable(bytes, '分类.xlsx', categoriesImport.tables[0]!.columns);
  if (!table.ok) throw new Error(table.code);
  const { tables, questions = [] } = await categoriesImport.judge(office, { conditions: table.value }, {});
  const { rows: states, faults } = tables['conditions']!;
  return { faults: [...table.value.errors, ...faults], questions, states: states.map((row) => row.state) };
}

test('who does not keep the office’s files may not import categories', async () => {
  const liaison = await host.person({ role: 'liaison' });
  await expect(loadFile(categoriesImport, liaison, seed('问题分类与时限.xlsx'))).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  expect((await categoryDirectory(host.system)).categories).toEqual([]);
});

test('all 159 conditions of 100 categories in 11 classes are imported, with the calendar; the units of all are known', async () => {
  expect(await loadFile(categoriesImport, office, seed('问题分类与时限.xlsx'))).toEqual({
    added: 159 + 13 + 11,
    changed: 0,
    same: 0,
    rejected: 0,
  });
  const { categories, conditionById } = await categoryDirectory(host.system);
  const classes = new Set(categories.map((one) => `${one.kind} ${one.classCode} ${one.className}`));
  expect([classes.size, categories.length, conditionById.size]).toEqual([11, 100, 159]);
  const ownLimits = [...conditionById.values()].map((one) => one.phases[0]!.limit.unit);
  const count = (unit: string) => ownLimits.filter((one) => one === unit).length;
  expect([count('emergency-hours'), count('working-days'), count('working-hours')]).toEqual([32, 86, 41]);
  expect([...conditionById.values()].filter((one) => one.defaultUnitId === null)).toEqual([]);
  expect((await keptDays.get(host.system)).filter((one) => one.kind === 'workday').map((one) => one.day)).toContain('2026-09-20');
});

test('conditions that are printed as phases form one course of action', async () => {
  const { categories } = await categoryDirectory(host.system);
  const phases = (name: string, number: number) =>
    categories
      .find((one) => one.name === name)!
      .conditions.find((one) => one.number === number)!
      .phases.map((phase) => `${phase.name} ${phase.limit.amount} ${phase.limit.unit}`);
  expect(phases('供水管破裂', 1)).toEqual(['围护 3 emergency-hours', '抢修 8 emergency-hours', '路面恢复 5 working-days']);
  expect(phases('线缆坠落', 1)).toEqual(['处置 2 emergency-hours', '整理恢复 3 working-days']);
  expect(phases('上水井盖', 1)).toEqual(['处置 2 emergency-hours']);
});

test('importing the same file again changes nothing', async () => {
  const before = await host.look('SELECT * FROM rectification.filing_condition ORDER BY id');
  expect(await loadFile(categoriesImport, office, seed('问题分类与时限.xlsx'))).toEqual({
    added: 0,
    changed: 0,
    same: 183,
    rejected: 0,
  });
  expect(await host.look('SELECT * FROM rectification.filing_condition ORDER BY id')).toEqual(before);
});

test('two thirds of the check items get a proposal; what the office sets stays set', async () => {
  const all = await checkItemConditions(host.system, { page: 1, pageSize: 200 });
  const unmatched = await checkItemConditions(host.system, { page: 1, pageSize: 200, origin: 'none' });
  expect([all.total, unmatched.total]).toEqual([261, 90]);
  const lights = await checkItemConditions(host.system, { page: 1, pageSize: 200, search: '路灯亮灯率' });
  expect(lights.rows.map((row) => [row.condition, row.origin])).toEqual([
    ['部件 · 公用设施 · 路灯：单灯不亮', 'proposed'],
    ['部件 · 公用设施 · 路灯：单灯不亮', 'proposed'],
  ]);
  const [item] = unmatched.rows;
  const conditionId = [...(await categoryDirectory(host.system)).conditionById.keys()][0]!;
  await expect(
    setCheckItemCondition(await host.person({ role: 'inspector' }), { checkItemId: item!.checkItemId, conditionId }),
  ).rejects.toMatchObject({ refusal: { code: 'platform/forbidden' } });
  await setCheckItemCondition(office, { checkItemId: item!.checkItemId, conditionId });
  await setCheckItemCondition(office, { checkItemId: lights.rows[0]!.checkItemId, conditionId });
  await proposeConditions(host.system);
  const set = await checkItemConditions(host.system, { page: 1, pageSize: 200, origin: 'set' });
  expect(new Set(set.rows.map((row) => [row.checkItemId, row.conditionId].join()))).toEqual(
    new Set([item, lights.rows[0]].map((row) => [row!.checkItemId, conditionId].join())),
  );
});

test('a condition or an item that does not exist is refused', async () => {
  const checkItemId = (await siteTypeDirectory(host.system)).types[0]!.items[0]!.id;
  const conditionId = [...(await categoryDirectory(host.system)).conditionById.keys()][0]!;
  await expect(setCheckItemCondition(office, { checkItemId, conditionId: newId() })).rejects.toMatchObject({
    refusal: { code: 'rectification/condition-not-found' },
  });
  await expect(setCheckItemCondition(office, { checkItemId: newId(), conditionId })).rejects.toMatchObject({
    refusal: { code: 'rectification/check-item-not-found' },
  });
});

test('an item without a stored proposal is answered by its words', async () => {
  const item = (await siteTypeDirectory(host.system)).types[0]!.items[1]!;
  await host.look('DELETE FROM rectification.check_item_condition WHERE check_item_id = $1', [item.id]);
  const id = await conditionOfCheckItem(host.system, item.id);
  expect((await categoryDirectory(host.system)).conditionName(id)).toBe('事件 · 市容环境 · 暴露垃圾：零星散落垃圾');
  expect(await conditionOfCheckItem(host.system, newId())).toBeNull();
});

test('faults are told by cell: limits, kinds, numbers that repeat, categories that are missing', async () => {
  const row = (...changed: readonly [number, ExportValue][]) => {
    const cells: ExportValue[] = ['部件', '09', '新大类', '01', '新小类', 1, '破损', '4工作时', '修复', '县市政中心', '2工作时'];
    for (const [at, value] of changed) cells[at] = value;
    return cells;
  };
  const { faults, questions, states } = await judged([
    row(),
    row([5, 2], [7, '尽快']),
    row(),
    row([5, 3], [0, '物件']),
    row([5, 4], [4, null]),
    row([5, 5], [4, '另一个名字']),
    row([5, 6], [10, '很快']),
    row([5, 7], [9, '县市政维护中心']),
    row([5, 8], [9, '各街道']),
  ]);
  expect(faults.map((one) => [one.row, one.column, one.code])).toEqual([
    [6, 'E', 'required'],
    [3, 'H', 'limit-form'],
    [4, 'F', 'condition-twice'],
    [5, 'A', 'kind-unknown'],
    [7, 'E', 'category-two-names'],
    [8, 'K', 'limit-form'],
  ]);
  expect(questions.map((one) => one.text)).toEqual(['县市政维护中心']);
  const centre = (await unitDirectory(host.system)).named('县市政中心')[0]!;
  expect(questions[0]!.candidates.map((one) => one.id)).toContain(centre.id);
  expect(states.toSorted()).toEqual(['added', 'added', 'added', ...Array(6).fill('rejected')]);
});
