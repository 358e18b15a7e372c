import { unitDirectory } from '@chuangcheng/modules/organisation';
import { loadFile } from '@chuangcheng/platform/import';
import type { Scope } from '@chuangcheng/platform/kernel';
import { readTable } from '@chuangcheng/platform/spreadsheet';
import type { TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { INDEX_TABLES } from './imports/index-columns.ts';
import { fieldPoints, indexImport, siteTypeDirectory } from './index.ts';
import { editionList, surveyQuestions } from './queries/editions.ts';
import { indexTree, reconciliation } from './queries/index-tree.ts';
import { negativeItems } from './queries/negative-items.ts';
import { standardList, unmatchedUnits } from './queries/standards.ts';
import { countyHost, judged, seed, type Sheets } from './seed.fixture.ts';

const FILE = '测评体系.xlsx';
const whole = { page: 1, pageSize: 500 };
const ROWS = 1 + 107 + 20 + 261 + 15;

let host: TestHost;
let office: Scope;
beforeAll(async () => {
  host = await countyHost();
  office = await host.person({ role: 'office' });
});
afterAll(() => host.drop());

test('who does not keep the index may not import it', async () => {
  for (const role of ['liaison', 'sysadmin', 'leader'] as const)
    await expect(loadFile(indexImport, await host.person({ role }), seed(FILE))).rejects.toMatchObject({
      refusal: { code: 'platform/forbidden' },
    });
  expect((await indexTree(office, {})).edition).toBeNull();
});

test('one name is unknown, and the figures of the file agree with its totals', async () => {
  const tables: Record<string, unknown> = {};
  for (const { key, columns, sheetNames } of INDEX_TABLES) {
    const table = await readTable(seed(FILE).bytes, FILE, columns, { choice: { sheet: sheetNames?.[0] ?? '' } });
    if (!table.ok) throw new Error(table.code);
    tables[key] = table.value;
    expect(table.value.errors).toEqual([]);
  }
  const { tables: found, questions = [], checks = [] } = await indexImport.judge(office, tables as never, {});
  expect(Object.values(found).flatMap(({ faults }) => faults)).toEqual([]);
  const bureau = (await unitDirectory(office)).named('县卫健局')[0]!;
  expect(questions).toMatchObject([{ key: 'unit:县卫健委', cells: 1, suggested: bureau.id }]);
  expect(checks.filter((check) => !check.agrees)).toEqual([]);
  expect(checks.slice(0, 9).map((check) => check.computed)).toEqual([
    '100',
    '9.1',
    '14.5',
    '10.5',
    '7.9',
    '11.9',
    '22.3',
    '11.7',
    '12.1',
  ]);
  expect(checks.slice(9).map((check) => check.computed)).toEqual(['32', '40', '40', '20', '8', '27']);
});

test('the index is imported whole; the first edition is in force', async () => {
  expect(await loadFile(indexImport, office, seed(FILE))).toEqual({ added: ROWS, changed: 0, same: 0, rejected: 0 });
  expect(await editionList(office, undefined)).toMatchObject([
    {
      version: 'CC-CP-2026-V1.2',
      cycle: '2026年—2028年',
      issuedOn: '2026-01-20',
      state: 'in-force',
      standards: 107,
      points: 100,
      yearWeights: [
        { year: '2026', percent: 15 },
        { year: '2027', percent: 25 },
        { year: '2028', percent: 60 },
      ],
    },
  ]);
});

test('the tree has 8 projects, 32 contents, 107 standards with 187 requirements, and everything adds up', async () => {
  const { nodes } = await indexTree(office, {});
  const at = (level: string) => nodes.filter((node) => node.level === level);
  expect([at('测评项目').length, at('测评内容').length, at('测评标准').length]).toEqual([8, 32, 107]);
  expect(nodes.reduce((sum, node) => sum + (node.standard?.requirements ?? 0), 0)).toBe(187);
  expect(at('测评项目').map((node) => [node.number, node.points])).toEqual([
    ['一', 9.1],
    ['二', 14.5],
    ['三', 10.5],
    ['四', 7.9],
    ['五', 11.9],
    ['六', 22.3],
    ['七', 11.7],
    ['八', 12.1],
  ]);
  const parents = new Set(nodes.map((node) => node.id));
  expect(nodes.every((node) => node.parentId === null || parents.has(node.parentId))).toBe(true);
  const figures = await reconciliation(office, {});
  expect([figures.disagreements, figures.total.computed, figures.nodes.length, figures.siteTypes.length]).toEqual([
    0, 100, 40, 27,
  ]);
  expect(figures.methods.map(({ name, computed, standards }) => [name, computed, standards])).toEqual([
    ['材料审核', 40, 66],
    ['实地考察', 40, 58],
    ['问卷调查', 20, 21],
  ]);
});

test('irregular cells are understood', async () => {
  const { rows } = await standardList(office, { ...whole, sort: 'number' });
  const row = (number: string) => rows.find((one) => one.number === number)!;
  expect([row('63').points > 0, row('88').points]).toEqual([true, 1]);
  expect([row('14').methods.length, row('45').methods.length]).toEqual([2, 2]);
  expect(row('34').dueDays).toEqual(['2026-09-30']);
  expect(rows.filter((one) => one.methods.length === 2).length).toBe(38);
  // 县文明办 is a short name of 县委宣传部 in the roster.
  expect(row('12').lead).toMatchObject({ text: '县文明办', kind: 'unit', name: '县委宣传部' });
  expect(row('59').responsible.map((unit) => [unit.text, unit.kind])).toContainEqual(['各乡镇（街道）', 'group']);
  expect(row('29').responsible.find((unit) => unit.text === '县卫健委')).toMatchObject({ kind: 'unit', name: '县卫健局' });
  const groups = new Set(rows.flatMap((one) => one.responsible.filter((unit) => unit.kind === 'group').map((unit) => unit.text)));
  expect(groups.size).toBe(12);
  expect(rows.map((one) => Number(one.number))).toEqual(Array.from({ length: 107 }, (_, at) => at + 1));
  expect((await unmatchedUnits(office, {})).names).toEqual([]);
});

test('20 negative items, 27 site types with 261 items of five kinds, 15 questions', async () => {
  const { rows } = await negativeItems(office, { ...whole, sort: 'number' });
  const count = (penalty: string) => rows.filter((row) => row.penalty === penalty).length;
  expect([rows.length, count('suspend'), count('disqualify'), count('deduct')]).toEqual([20, 6, 4, 10]);
  expect([rows[0]?.deduction, rows[2]?.deduction, rows[19]?.lookBackMonths, rows[1]?.isVeto]).toEqual([null, 3, 24, true]);
  const { types } = await siteTypeDirectory(office);
  const items = types.flatMap((type) => type.items);
  const kinds = (kind: string) => items.filter((item) => item.kind === kind).length;
  expect([types.length, items.length]).toEqual([27, 261]);
  expect([kinds('count-per-distance'), kinds('ratio'), kinds('count-per-minutes'), kinds('yes-no'), kinds('count')]).toEqual([
    29, 17, 19, 101, 95,
  ]);
  expect(types.map((type) => type.items.reduce((sum, item) => sum + item.fullMark, 0)).every((sum) => sum === 100)).toBe(true);
  const { questions } = await surveyQuestions(office, {});
  expect([questions.length, questions[2]?.options.length, questions[8]?.standards]).toEqual([15, 5, ['30', '48']]);
});

test('the points assessed on site are shared over the site types without a rest', async () => {
  const { byType, total, unlinked } = await fieldPoints(office);
  expect([byType.size, total, unlinked]).toEqual([27, 40, []]);
  expect([...byType.values()].reduce((sum, share) => sum + Math.round(share * 1000), 0)).toBe(40_000);
});

test('importing the same file again changes nothing', async () => {
  const before = await host.look('SELECT * FROM assessment.standard_unit ORDER BY node_id, role, position');
  expect(await loadFile(indexImport, office, seed(FILE))).toEqual({ added: 0, changed: 0, same: ROWS, rejected: 0 });
  expect(await host.look('SELECT * FROM assessment.standard_unit ORDER BY node_id, role, position')).toEqual(before);
  expect(await host.look('SELECT count(*)::int AS n FROM assessment.check_item')).toEqual([{ n: 261 }]);
});

const STANDARD_TITLES = [
  '序号',
  '一级指标',
  '二级指标',
  '具体标准',
  '测评方式',
  '分值',
  '评分标准',
  '牵头单位',
  '责任单位',
  '完成时限',
];
const ITEM_TITLES = [
  '点位类型',
  '序号',
  '考察内容',
  '项目类型',
  '观察单位',
  '满分',
  '每次扣分',
  '最低分',
  '对应标准',
  '豁免说明',
];
const good = (number: string, points: unknown = 1) =>
  [
    number,
    '一、甲（2分）',
    '1.乙',
    '做到某事。',
    '材料审核',
    points,
    '缺一扣一',
    '县教育局',
    '各街道、县科协会',
    '2026年9月底',
  ] as const;
const sheets = (...rows: unknown[][]): Sheets => ({ standards: [STANDARD_TITLES, ...rows] as never });

test('another province’s titles are mapped; unknown names are asked about once', async () => {
  const found = await judged(indexImport, office, sheets([...good('201')], [...good('202')], ['合计', '', '', '', '', 2]));
  expect([found.faults, found.states['standards']]).toEqual([[], ['added', 'added']]);
  expect(found.questions.map(({ text, cells }) => [text, cells])).toEqual([['县科协会', 2]]);
  expect(found.plan).toMatchObject({ standards: [{ path: [{ level: '一级指标', title: '甲' }, { level: '二级指标' }] }, {}] });
});

test('faults are told by cell: numbers, points, methods, totals', async () => {
  const found = await judged(
    indexImport,
    office,
    sheets(
      [...good('201')],
      [...good('201')],
      [...good('203', '一分')],
      [...good('204', 1.005)],
      good('205').map((cell) => (cell === '材料审核' ? '抽签' : cell)),
      ['合计', '', '', '', '', 9],
    ),
  );
  expect(found.faults).toEqual([
    'F4 not-a-number',
    'A3 number-twice',
    'F5 points-form',
    'E6 method-unknown',
    'F7 total-differs',
    'B2 title-points-differ',
  ]);
  expect(found.states['standards']).toEqual(['added', 'rejected', 'rejected', 'rejected', 'rejected']);
  expect(found.messages[1]).toBe('工作表“standards”第 3 行 A 列“序号”：“201”与第 2 行重复，请改为不同的序号。');
  expect(found.checks.filter((check) => !check.agrees).map(({ stated, computed }) => [stated, computed])).toEqual([
    ['9', '1'],
    ['2', '1'],
    ['40', '1'],
    ['40', '0'],
    ['20', '0'],
  ]);
});

test('check items: unknown kinds and standards, marks that do not add up, numbers twice', async () => {
  const item = (...change: unknown[]) =>
    ['新类型（100分）', 1, '内容', '是否项', '', 60, 60, 0, '201', ''].map((cell, at) => change[at] ?? cell);
  const found = await judged(indexImport, office, {
    ...sheets([...good('201')], [...good('202')]),
    items: [
      ITEM_TITLES,
      item(),
      item('新类型（100分）', 1),
      item('新类型（100分）', 2, '内容', '打分'),
      item('新类型（100分）', 3, '内容', '是否项', '', 60, 60, 70),
      item('新类型（100分）', 4, '内容', '是否项', '', 60, 60, 0, '201、999'),
      item('另一类（100分）', 1),
    ] as never,
  });
  expect(found.faults).toEqual([
    'B3 number-twice',
    'D4 kind-unknown',
    'H5 floor-above-full',
    'I6 standard-unknown',
    'A7 marks-differ',
  ]);
});

test('negative list: penalty, points and look-back are checked', async () => {
  const found = await judged(indexImport, office, {
    ...sheets([...good('201')]),
    negative: [
      ['编号', '事项', '处理类别', '扣分值', '回溯期'],
      ['N1', '甲', '扣分', 3, '12个月'],
      ['N1', '乙', '取消', '—', '2年'],
      ['N3', '丙', '扣分', '—', '12个月'],
      ['N4', '丁', '表扬', '—', '很久'],
    ],
  });
  expect(found.faults.filter((fault) => !fault.includes('title'))).toEqual([
    'A3 number-twice',
    'D4 deduction-missing',
    'C5 penalty-unknown',
    'E5 look-back-form',
  ]);
});
