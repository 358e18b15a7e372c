import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assessment } from '@chuangcheng/modules/assessment';
import { keepAreas, organisation, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { parseAreas } from '@chuangcheng/platform/geo';
import { loadFile } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type CellError, readTable } from '@chuangcheng/platform/spreadsheet';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { categoriesImport } from './imports/categories-import.ts';
import { historyImport } from './imports/history-import.ts';
import { rectification } from './index.ts';
import { unitStatisticsFromScratch } from './queries/statistics-from-scratch.ts';
import { caseFileDetail } from './queries/case-file-detail.ts';
import { monthlyStatistics, monthsWithData, unitStatistics } from './queries/unit-statistics.ts';
import { passCase } from './use-cases/pass-case.ts';

const seed = (name: string) => ({
  name,
  bytes: readFileSync(fileURLToPath(new URL(`../../database/seeds/${name}`, import.meta.url))),
});

let host: TestHost;
let office: Scope;
/** Twenty thousand rows on a machine that other tests keep busy. */
const SLOW = 120_000;
beforeAll(async () => {
  host = await createTestHost([organisation, assessment, rectification]);
  await loadFile(rosterImport, host.system, seed('组织机构.xlsx'));
  await keepAreas(host.system, parseAreas(seed('县域.geojson').bytes).areas);
  await loadFile(categoriesImport, host.system, seed('问题分类与时限.xlsx'));
  office = await host.person({ role: 'office' });
}, SLOW);
afterAll(() => host.drop());

/** What a person would be told of a file. */
async function judged(file: { name: string; bytes: Uint8Array }) {
  const table = await readTable(file.bytes, file.name, historyImport.tables[0]!.columns);
  if (!table.ok) throw new Error(table.code);
  const { rows, faults } = (await historyImport.judge(office, { cases: table.value }, {})).tables['cases']!;
  return { faults: [...table.value.errors, ...faults], rows };
}

test('who does not keep the office’s files may not import history', async () => {
  const inspector = await host.person({ role: 'inspector' });
  await expect(loadFile(historyImport, inspector, seed('历史问题.csv'))).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
});

/** How the office's own list of messy rows calls what the import finds. Full-width digits are read, being unambiguous. */
const KINDS: Readonly<Record<string, string>> = {
  'position-missing': '缺少坐标',
  'before-report': '时间早于上报',
  'out-of-range': '经纬度颠倒',
  'number-twice': '案件编号重复',
  'category-unknown': '分类不存在',
};

test(
  'exactly the rows are refused that the office lists as wrong, each for the reason it gives',
  async () => {
    const { faults, rows } = await judged(seed('历史问题.csv'));
    const listed = readFileSync(fileURLToPath(new URL('../../database/seeds/历史问题.质量说明.csv', import.meta.url)), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .filter(([, , kind]) => kind !== '全角数字')
      // Records are counted without the header, rows as the spreadsheet program shows them.
      .map(([record, , kind]) => `${Number(record) + 1} ${kind}`);
    const found = faults.map((one: CellError) => `${one.row} ${KINDS[one.code] ?? one.code}`);
    expect(new Set(found)).toEqual(new Set(listed));
    const rejected = rows.filter((row) => row.state === 'rejected');
    expect([found.length, rejected.length, rows.length]).toEqual([350, 350, 20_000]);
  },
  SLOW,
);

test(
  'the good rows are stored, and the figures of units are there at once',
  async () => {
    expect(await loadFile(historyImport, office, seed('历史问题.csv'))).toEqual({
      added: 19_650,
      changed: 0,
      same: 0,
      rejected: 350,
    });
    const [stages] = await host.look(
      `SELECT count(*) FILTER (WHERE stage = 'closed')::int AS closed, count(*) FILTER (WHERE extended)::int AS extended,
       count(*) FILTER (WHERE stage = 'not-filed')::int AS refused, count(*) FILTER (WHERE stage = 'handling')::int AS handling,
       count(*) FILTER (WHERE grid_code IS NOT NULL)::int > 9000 AS gridded, count(*) FILTER (WHERE village_unit_id IS NULL)::int AS nowhere,
       count(*) FILTER (WHERE number = 'CC202501130015' AND reported_at = '2025-01-13 13:28:10+08')::int AS full_width
     FROM rectification.case_file WHERE imported`,
    );
    const events = await host.look(
      `SELECT count(*)::int AS n, count(DISTINCT case_id)::int AS cases FROM rectification.case_event`,
    );
    expect(stages).toEqual({
      closed: 18_931,
      extended: 220,
      refused: 609,
      handling: 71,
      gridded: true,
      nowhere: 0,
      full_width: 1,
    });
    expect(events).toEqual([{ n: 19_650, cases: 19_650 }]);
    const year = { from: '2025-01-01', to: '2026-06-30' };
    const figures = await unitStatistics(host.system, year);
    expect(figures).toEqual(await unitStatisticsFromScratch(host.system, year));
    const roads = (await unitDirectory(host.system)).named('县市政中心')[0]!;
    expect(figures.get(roads.id)).toMatchInlineSnapshot(`
      {
        "closed": 2684,
        "completed": 2689,
        "dispatched": 2705,
        "dispatched-in-time": 0,
        "dispatched-right": 2705,
        "due": 2681,
        "false": 0,
        "filed": 2705,
        "on-time": 2369,
        "rated": 660,
        "rechecked": 0,
        "registered": 2705,
        "registered-filed": 2705,
        "relapsed": 0,
        "resolved": 2678,
        "responded": 0,
        "reworked": 240,
        "satisfied": 586,
        "to-respond": 0,
        "unhandled": 2,
      }
    `);
  },
  SLOW,
);

test('months with data, and their totals', async () => {
  const months = await monthsWithData(host.system);
  expect([months.length, months[0], months.at(-1)]).toEqual([18, '2026-06', '2025-01']);
  const [june] = await monthlyStatistics(host.system, { months: ['2026-06'] });
  const ofUnits = await unitStatistics(host.system, { from: '2026-06-01', to: '2026-06-30' });
  expect(june!.filed).toBe([...ofUnits.values()].reduce((sum, one) => sum + one.filed, 0));
});

test(
  'importing the same file again changes nothing',
  async () => {
    const stored = () => host.look(`SELECT md5(string_agg(f::text, '' ORDER BY number)) FROM rectification.case_file f`);
    const before = await stored();
    expect(await loadFile(historyImport, office, seed('历史问题.csv'))).toEqual({
      added: 0,
      changed: 0,
      same: 19_650,
      rejected: 350,
    });
    expect(await stored()).toEqual(before);
  },
  SLOW,
);

/** A file of an earlier system with these columns, later rows given as changes of a good one. */
function file(...changes: readonly Readonly<Record<string, string>>[]) {
  const good: Record<string, string> = {
    案件编号: 'X1',
    上报时间: '2025-01-01 07:18:22',
    问题来源: '文明随手拍',
    问题类别: '事件',
    大类名称: '市容环境',
    小类名称: '绿地脏乱',
    立案条件序号: '1',
    问题描述: '花坛里全是烟头',
    经度: '111.648840',
    纬度: '30.459430',
    '所属街道（乡镇）': '文昭街道',
    '所属社区（村）': '粮站社区',
    责任单位: '县园林中心',
    立案时间: '2025-01-02 08:53:00',
    派遣时间: '2025-01-02 09:36:57',
    处置时限: '4工作时',
    处置截止时间: '2025-01-02 16:06:57',
    处置完成时间: '',
    核查时间: '',
    结案时间: '',
    办理结果: '处置中',
    满意度: '',
    返工次数: '0',
  };
  const rows = changes.map((change, index) => Object.values({ ...good, 案件编号: `X${index + 1}`, ...change }).join(','));
  return { name: '其他.csv', bytes: new TextEncoder().encode([Object.keys(good).join(','), ...rows].join('\n')) };
}

test('what a file says wrongly is told by cell', async () => {
  const { faults } = await judged(
    file(
      {},
      { 责任单位: '县花园局' },
      { '所属社区（村）': '不存在村' },
      { 办理结果: '不知道' },
      { 立案条件序号: '9' },
      { 处置时限: '尽快' },
      { 处置截止时间: '' },
      { 问题来源: '路过' },
      { 满意度: '好' },
      { 经度: '112.9', 纬度: '31.9' },
      { 上报时间: '昨天' },
      { 返工次数: '一' },
      { 派遣时间: '2024-12-31 09:00:00' },
    ),
  );
  expect(faults.map((one) => `${one.row} ${one.columnTitle} ${one.code}`)).toEqual([
    '12 上报时间 not-a-datetime',
    '13 返工次数 not-an-integer',
    '3 责任单位 unit-unknown',
    '4 所属社区（村） unit-unknown',
    '5 办理结果 result-unknown',
    '6 立案条件序号 condition-unknown',
    '7 处置时限 limit-form',
    '8 处置截止时间 time-missing',
    '9 问题来源 source-unknown',
    '10 满意度 satisfaction-unknown',
    '11 经度 outside-county',
    '14 派遣时间 before-report',
  ]);
});

test('a later export brings a case further; what people went on with in the product stays theirs', async () => {
  const done = {
    处置完成时间: '2025-01-02 15:00:00',
    核查时间: '2025-01-02 16:00:00',
    结案时间: '2025-01-02 16:30:00',
    办理结果: '已结案',
  };
  expect(await loadFile(historyImport, office, file({}, {}))).toMatchObject({ added: 2 });
  const unitId = (await unitDirectory(host.system)).named('县园林中心')[0]!.id;
  const day = { from: '2025-01-02', to: '2025-01-02', unitIds: [unitId] };
  const before = (await unitStatistics(host.system, day)).get(unitId)!;
  await host.look(
    `INSERT INTO rectification.case_event (county_id, id, case_id, at, kind, to_stage, actor)
     SELECT county_id, gen_random_uuid(), id, now(), 'accept', 'handling', '测试' FROM rectification.case_file WHERE number = 'X2'`,
  );
  expect(await loadFile(historyImport, office, file(done, done))).toEqual({ added: 0, changed: 1, same: 1, rejected: 0 });
  expect(
    await host.look(`SELECT number, stage, version FROM rectification.case_file WHERE number LIKE 'X%' ORDER BY number`),
  ).toEqual([
    { number: 'X1', stage: 'closed', version: 2 },
    { number: 'X2', stage: 'handling', version: 1 },
  ]);
  const after = (await unitStatistics(host.system, day)).get(unitId)!;
  expect(after).toEqual({
    ...before,
    closed: before.closed + 1,
    'on-time': before['on-time'] + 1,
    completed: before.completed + 1,
    resolved: before.resolved + 1,
    unhandled: before.unhandled - 1,
  });
});

test('an imported case file tells its story from its moments, and what is done in the product once', async () => {
  const verifier = await host.person({ role: 'verifier' });
  const [row] = await host.look<{ id: string; version: number }>(
    `SELECT id, version FROM rectification.case_file WHERE stage = 'verifying' AND number LIKE 'CC2026%' ORDER BY number LIMIT 1`,
  );
  const told = async () => (await caseFileDetail(office, { id: row!.id })).history.map((entry) => entry.kind);
  expect(await told()).toEqual(['register', 'file', 'dispatch', 'report', 'imported']);
  await passCase(verifier, { id: row!.id, version: row!.version, note: '', photoIds: [] });
  expect(await told()).toEqual(['register', 'file', 'dispatch', 'report', 'imported', 'pass']);
});
