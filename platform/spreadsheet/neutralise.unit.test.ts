import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutralise, unneutralise } from './neutralise.ts';
import { readWorkbook } from './reading/read-workbook.ts';
import { writeCsv } from './writing/stream-csv.ts';
import { writeWorkbook } from './writing/stream-workbook.ts';

test('what would run as a formula gets an apostrophe, everything else stays', () => {
  for (const text of ['=1+1', '+86 138', '-1', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1', "'=1"])
    expect(neutralise(text)).toBe(`'${text}`);
  for (const text of ['映川街道', "it's", "'quoted'", '1-2', '甲=乙', '']) expect(neutralise(text)).toBe(text);
});

test('taking it away again gives the text back, whatever it was', () => {
  const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', '甲', '1'), maxLength: 6 });
  fc.assert(fc.property(risky, (text) => unneutralise(neutralise(text)) === text));
  fc.assert(fc.property(fc.string(), (text) => unneutralise(neutralise(text)) === text));
});

test('no text of an export begins as a formula, and importing the export gives the texts back', async () => {
  const rows = [
    ["=cmd|' /C calc'!A0", '@x', '正常'],
    ['+1', '－2', '"引号",逗号'],
  ];
  const sheet = { name: '导出', columns: [{ title: '=甲' }, { title: '乙' }, { title: '丙' }], rows };
  for (const [name, bytes] of [
    ['a.xlsx', await writeWorkbook([sheet])],
    ['a.csv', await writeCsv(sheet)],
  ] as const) {
    const read = await readWorkbook(bytes, name);
    if (!read.ok) throw new Error(read.code);
    expect(read.value.sheets[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([['=甲', '乙', '丙'], ...rows]);
  }
  const csv = new TextDecoder().decode(await writeCsv(sheet));
  expect(csv.split(/\r?\n/).filter((line) => /^"?[=+@-]/.test(line))).toEqual([]);
});
