import { expect, test } from 'vitest';
import { readWorkbook } from '../reading/read-workbook.ts';
import { sheetData, workbookParts, zipped } from '../workbook.fixture.ts';
import { errorSheet } from '../writing/error-file.ts';
import { writeWorkbook } from '../writing/stream-workbook.ts';
import type { ColumnSpec } from './column-spec.ts';
import { guessLayout } from './guess-layout.ts';
import { readRows } from './read-rows.ts';

const SPECS: readonly ColumnSpec[] = [
  { key: 'code', title: { zh: '编号', en: 'Code' }, kind: 'text', required: true },
  { key: 'name', title: { zh: '名称', en: 'Name' }, aliases: ['点位名称'], kind: 'text', required: true },
  { key: 'lng', title: { zh: '经度', en: 'Longitude' }, kind: 'longitude' },
  { key: 'lat', title: { zh: '纬度', en: 'Latitude' }, kind: 'latitude' },
  { key: 'score', title: { zh: '得分', en: 'Score' }, kind: 'number' },
  { key: 'day', title: { zh: '日期', en: 'Day' }, kind: 'date' },
];

type Rows = Parameters<typeof sheetData>[0];

async function sheetWith(rows: Rows, more = '') {
  const read = await readWorkbook(await zipped(workbookParts(sheetData(rows) + more)), '点位.xlsx');
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets[0]!;
}
async function table(rows: Rows, more = '', specs = SPECS) {
  const sheet = await sheetWith(rows, more);
  const layout = guessLayout(sheet, specs);
  return { sheet, layout, ...readRows(sheet, layout, specs) };
}

const HEADER = ['编号', '点位名称', '经度', '纬度', '得分', '日期'];

test('the header is found below title and notes; totals, notes and repeated headers are no data', async () => {
  const read = await table(
    [
      ['澄川县点位台账'],
      ['填表说明：按街道填写'],
      HEADER,
      ['A1', '老码头', 111.6, 30.4, 96.8, '2026年3月1日'],
      HEADER,
      ['A2', '文昭路', 111.7, 30.5, '９５．５', '2026/3/2'],
      ['合计', null, null, null, 192.3],
      ['注：得分保留一位小数'],
    ],
    '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>',
  );
  expect(read.layout.headerRow).toBe(3);
  expect(read.rows.map((row) => row.values)).toEqual([
    { code: 'A1', name: '老码头', lng: 111.6, lat: 30.4, score: 96.8, day: '2026-03-01' },
    { code: 'A2', name: '文昭路', lng: 111.7, lat: 30.5, score: 95.5, day: '2026-03-02' },
  ]);
  expect(read.totals.map((row) => row.values['score'])).toEqual([192.3]);
  expect(read.skipped.map((one) => [one.rowNumber, one.reason])).toEqual([
    [5, 'header'],
    [7, 'total'],
    [8, 'note'],
  ]);
  expect(read.errors).toEqual([]);
});

test('a header of two rows joins group and title', async () => {
  const specs: readonly ColumnSpec[] = [
    { key: 'unit', title: { zh: '单位', en: 'Unit' }, kind: 'text' },
    { key: 'leader', title: { zh: '主要负责人·姓名', en: 'Leader' }, kind: 'text' },
    { key: 'phone', title: { zh: '主要负责人·电话', en: 'Phone' }, kind: 'text' },
  ];
  const read = await table(
    [
      ['单位', '主要负责人', null],
      [null, '姓名', '电话'],
      ['县教育局', '王某', '13800000000'],
    ],
    '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>',
    specs,
  );
  expect(read.rows.map((row) => row.values)).toEqual([{ unit: '县教育局', leader: '王某', phone: '13800000000' }]);
});

test('every fault names sheet, row, column, title and value in both languages', async () => {
  const read = await table([
    HEADER,
    ['A1', null, 30.4, 111.6, '约九十', '2026-02-30'],
    [{ xml: '<c><v>429001198001011234</v></c>' }, '长编号', 1, 1, 1, '2026-03-01'],
    ['A3', { xml: '<c><f>X!A1</f></c>' }, 1, 1, '—', '—'],
  ]);
  expect(read.errors.map((error) => [error.row, error.column, error.columnTitle, error.code])).toEqual([
    [2, 'B', '点位名称', 'required'],
    [2, 'D', '纬度', 'out-of-range'],
    [2, 'E', '得分', 'not-a-number'],
    [2, 'F', '日期', 'not-a-date'],
    [3, 'A', '编号', 'digits-lost'],
    [4, 'B', '点位名称', 'formula-error'],
  ]);
  expect(read.errors[2]?.message).toEqual({
    zh: '工作表“表”第 2 行 E 列“得分”：“约九十”不是数字，请改为数字，如 96.8。',
    en: 'Sheet "表", row 2, column E "得分": "约九十" is not a number; write one such as 96.8.',
  });
  expect(read.rows[2]?.values).toMatchObject({ score: null, day: null });
});

test('the error file holds the bad rows as they were with the reasons, and can be imported again', async () => {
  const { sheet, layout, errors } = await table([HEADER, ['A1', '甲', 1, 1, 1, '2026-03-01'], ['A2', null, 1, 95, '多', '=x']]);
  const written = errorSheet(sheet, layout, errors, 'zh');
  const read = await readWorkbook(await writeWorkbook([written]), '错误.xlsx');
  if (!read.ok) throw new Error(read.code);
  const [again] = read.value.sheets;
  expect(again?.rows.map((row) => row.map((cell) => cell.text).slice(0, 6))).toEqual([HEADER, ['A2', '', '1', '95', '多', '=x']]);
  expect(again?.rows[1]?.[6]?.text.split('\n').length).toBe(4);
  const second = guessLayout(again!, SPECS);
  expect(readRows(again!, second, SPECS).errors.map((error) => error.code)).toEqual(errors.map((error) => error.code));
});
