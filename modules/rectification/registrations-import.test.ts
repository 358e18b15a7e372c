import { loadFile } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import { readTable } from '@chuangcheng/platform/spreadsheet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registrationsImport } from './imports/registrations-import.ts';
import { MOST_ROWS } from './imports/read-registrations.ts';
import { caseFileDetail } from './queries/case-file-detail.ts';
import { openDuplicates } from './queries/list-duplicates.ts';
import { type CaseHost, createCaseHost, IN_THE_COUNTY } from './rectification.fixture.ts';

let host: CaseHost;
let office: Scope;
let category: { name: string; class: string };
beforeAll(async () => {
  host = await createCaseHost();
  office = await host.as('office', '县创建办');
  [category] = (await host.look<{ name: string; class: string }>(
    `SELECT name, class_name AS class FROM rectification.category WHERE id = $1`,
    [host.condition.categoryId],
  )) as [typeof category];
}, 60_000);
afterAll(() => host.drop());

/** A sheet of these rows, each given as changes of a good one. */
function file(...changes: readonly Readonly<Record<string, string>>[]) {
  const good = {
    问题来源: '12345热线',
    大类: category.class,
    小类: category.name,
    立案条件序号: '',
    问题描述: '路口堆放垃圾无人清运',
    地点: '东大街',
    经度: String(IN_THE_COUNTY.lng),
    纬度: String(IN_THE_COUNTY.lat),
    点位编号: '',
    上报时间: '2026-09-24 08:30',
    反映人: '张先生',
    来源凭据: 'GD001',
  };
  const rows = changes.map((change) => Object.values({ ...good, ...change }).join(','));
  return { name: '热线.csv', bytes: new TextEncoder().encode([Object.keys(good).join(','), ...rows].join('\n')) };
}
const stored = async () => Number((await host.look<{ n: string }>('SELECT count(*) AS n FROM rectification.case_file'))[0]!.n);

async function judged(given: { name: string; bytes: Uint8Array }) {
  const table = await readTable(given.bytes, given.name, registrationsImport.tables[0]!.columns);
  if (!table.ok) throw new Error(table.code);
  const { rows, faults } = (await registrationsImport.judge(office, { registrations: table.value }, {})).tables['registrations']!;
  return { rows, faults: [...table.value.errors, ...faults] };
}

test('only the office registers in bulk', async () => {
  for (const role of ['leader', 'inspector', 'liaison'] as const) {
    const person = await host.as(role, '县城管执法局');
    await expect(loadFile(registrationsImport, person, file({}))).rejects.toMatchObject({
      refusal: { code: 'platform/forbidden' },
    });
  }
  expect(await stored()).toBe(0);
});

test('rows become registered case files, each once, however often the file comes', async () => {
  const sheet = file({}, { 问题描述: '井盖缺失有危险', 来源凭据: 'GD002' }, {});
  expect(await loadFile(registrationsImport, office, sheet)).toEqual({ added: 2, changed: 0, same: 1, rejected: 0 });
  expect(await loadFile(registrationsImport, office, sheet)).toEqual({ added: 0, changed: 0, same: 3, rejected: 0 });
  expect(await stored()).toBe(2);
  const [row] = await host.look<{ id: string }>(`SELECT id FROM rectification.case_file WHERE description = '井盖缺失有危险'`);
  const detail = await caseFileDetail(office, { id: row!.id });
  expect(detail).toMatchObject({
    stage: 'registered',
    source: 'hotline',
    reportedBy: '张先生',
    reportedAt: '2026-09-24T00:30:00.000Z',
    place: '东大街',
    town: '映川',
    relations: { origin: { number: 'GD002' } },
    history: [{ kind: 'register' }],
  });
  expect(detail.number).toMatch(/^CC-20260924-\d{5}$/);
  const registered = await host.events<{ move: string }>('rectification.case-changed');
  expect(registered.filter((event) => event.payload.move === 'register').length).toBe(2);
});

test('what is stored already is found as what a new list repeats', async () => {
  await loadFile(registrationsImport, office, file({ 问题来源: '上级转办', 来源凭据: '县文〔2026〕3号' }));
  await host.deliveries.drain();
  expect(await openDuplicates(office)).toBeGreaterThanOrEqual(1);
});

test('what a row says wrongly is told by cell, and good rows go in without the others', async () => {
  const sheet = file(
    { 问题描述: '路灯不亮影响夜间出行' },
    { 问题来源: '路过' },
    { 小类: '没有此类' },
    { 立案条件序号: '99' },
    { 问题描述: '脏' },
    { 经度: '10', 纬度: '10' },
    { 纬度: '' },
    { 点位编号: 'XX' },
    { 经度: '', 纬度: '', 地点: '' },
    { 上报时间: '2026-09-25 08:30' },
    { 上报时间: '昨天' },
    { 上报时间: '' },
  );
  const { rows, faults } = await judged(sheet);
  expect(faults.map((one) => `${one.row} ${one.columnTitle} ${one.code}`).toSorted((a, b) => parseInt(a) - parseInt(b))).toEqual([
    '3 问题来源 source-unknown',
    '4 小类 category-unknown',
    '5 立案条件序号 condition-unknown',
    '6 问题描述 length',
    '7 经度 outside-county',
    '8 纬度 position-missing',
    '9 点位编号 site-unknown',
    '10 地点 place-missing',
    '11 上报时间 in-future',
    '12 上报时间 not-a-datetime',
    '13 上报时间 required',
  ]);
  expect(rows.map((row) => row.state)).toEqual(['added', ...Array.from({ length: 11 }, () => 'rejected')]);
  const before = await stored();
  expect(await loadFile(registrationsImport, office, sheet)).toMatchObject({ added: 1, rejected: 11 });
  expect(await stored()).toBe(before + 1);
});

test('files of other makes and makers: GB18030, what is no sheet, formulas, more rows than a list has', async () => {
  const gb = {
    name: '旧.csv',
    bytes: gb18030(['问题来源,小类,问题描述,地点,上报时间', `12345,${category.name},积水,西大街,2026-09-23`]),
  };
  expect((await judged(gb)).faults.map((one) => one.code)).toEqual(['length']);
  const broken = { name: '坏.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2]) };
  await expect(loadFile(registrationsImport, office, broken)).rejects.toMatchObject({ refusal: { ok: false } });
  await loadFile(registrationsImport, office, file({ 问题描述: "=HYPERLINK(''x'')" }));
  expect(await host.look(`SELECT 1 FROM rectification.case_file WHERE description LIKE '=HYPERLINK%'`)).toHaveLength(1);
  const many = file(...Array.from({ length: MOST_ROWS + 1 }, (_, index) => ({ 来源凭据: `T${index}` })));
  expect((await judged(many)).faults).toMatchObject([{ row: MOST_ROWS + 2, code: 'too-many' }]);
}, 60_000);

/** The two-byte characters of GB18030 the test needs, by what decodes them. */
function gb18030(lines: readonly string[]): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) bytesOf.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  return new Uint8Array([...lines.join('\n')].flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]));
}
