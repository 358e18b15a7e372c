import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { ENCRYPTED_WORKBOOK, sheetData, workbookParts, zipBomb, zipped } from '../workbook.fixture.ts';
import { readWorkbook } from './read-workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function codeOf(bytes: Uint8Array, limits = {}, name = '点位.xlsx'): Promise<string> {
  const read = await readWorkbook(bytes, name, { ...DEFAULT_LIMITS, ...limits });
  return read.ok ? 'read' : read.code;
}

async function sheetOf(bytes: Uint8Array, name = '点位.xlsx') {
  const read = await readWorkbook(bytes, name);
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets[0]!;
}
const texts = async (bytes: Uint8Array, name?: string) =>
  (await sheetOf(bytes, name)).rows.map((row) => row.map((cell) => cell.text));

test('a merged cell gives its value to every cell it covers, marked as copied', async () => {
  const xml = `${sheetData([
    ['街道', '社区'],
    ['映川', '甲'],
    [null, '乙'],
    ['北闸', '丙'],
  ])}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
  const sheet = await sheetOf(await zipped(workbookParts(xml)));
  expect(sheet.rows.map((row) => row[0]?.text)).toEqual(['街道', '映川', '映川', '北闸']);
  expect(sheet.rows.map((row) => row[0]?.merged === true)).toEqual([false, false, true, false]);
  expect(sheet.merges).toEqual([{ firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 }]);
});

test('a merged range far beyond the data costs nothing', async () => {
  const xml = `${sheetData([['甲']])}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
  expect(await texts(await zipped(workbookParts(xml)))).toEqual([['甲']]);
});

test('of a formula the stored result is read; without one it is an error, and nothing is fetched from other workbooks', async () => {
  const xml = sheetData([
    [
      { xml: '<c><f>SUM(B1:B9)</f><v>12.5</v></c>' },
      { xml: `<c t="str"><f>[1]Sheet1!A1</f><v>缓存值</v></c>` },
      { xml: '<c><f>WEBSERVICE("http://127.0.0.1/x")</f></c>' },
      { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
    ],
  ]);
  const [sum, outside, never, failed] = (await sheetOf(await zipped(workbookParts(xml)))).rows[0]!;
  expect([sum?.value, sum?.formula]).toEqual([12.5, true]);
  expect(outside?.text).toBe('缓存值');
  expect([never?.kind, failed?.kind]).toEqual(['error', 'error']);
});

test('numbers lose the noise of binary fractions', async () => {
  const xml = sheetData([[{ xml: '<c><v>0.30000000000000004</v></c>' }, 1]]);
  expect(await texts(await zipped(workbookParts(xml)))).toEqual([['0.3', '1']]);
});

test('text tables are read in UTF-8 with and without mark, UTF-16 and GB18030, by any usual delimiter', async () => {
  const text = '编号,名称\r\n1,映川街道\r\n2,𠮷家村\r\n';
  const expected = [
    ['编号', '名称'],
    ['1', '映川街道'],
    ['2', '𠮷家村'],
  ];
  expect(await texts(utf8(text), 'a.csv')).toEqual(expected);
  expect(await texts(utf8(`\ufeff${text}`), 'a.csv')).toEqual(expected);
  expect(await texts(iconv.encode(text, 'gb18030'), 'a.csv')).toEqual(expected);
  expect(await texts(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]), 'a.csv')).toEqual(expected);
  expect(await texts(utf8(text.replaceAll(',', '\t')), 'a.txt')).toEqual(expected);
});

test('records know the line they begin on when cells hold line breaks', async () => {
  const sheet = await sheetOf(utf8('a,b\n"一\n二",2\n3,4\n'), 'a.csv');
  expect(sheet.lines).toEqual([1, 2, 4]);
});

test('the kind of a file is told by its content, whatever its name says', async () => {
  expect(await codeOf(new Uint8Array())).toBe('spreadsheet/empty-file');
  expect(await codeOf(ENCRYPTED_WORKBOOK)).toBe('spreadsheet/encrypted-or-old');
  expect(await codeOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]))).toBe('spreadsheet/not-a-workbook');
  expect(await codeOf(utf8('%PDF-1.7 …'))).toBe('spreadsheet/not-a-workbook');
  expect(await codeOf(utf8('<html><table><tr><td>1</td></tr></table></html>'), {}, '假.xls')).toBe('spreadsheet/not-a-workbook');
  expect(await codeOf(utf8(' \n \n'), {}, 'a.csv')).toBe('spreadsheet/no-data');
  expect(await codeOf(utf8('a,b\n"1,2\n'), {}, 'a.csv')).toBe('spreadsheet/broken-quotes');
  const document = await zipped([
    { name: '[Content_Types].xml', content: ['<Types/>'] },
    { name: 'word/document.xml', content: ['<w/>'] },
  ]);
  expect(await codeOf(document)).toBe('spreadsheet/not-a-workbook');
});

test('a damaged archive is told apart from a good one', async () => {
  const good = await zipped(workbookParts(sheetData([['甲']])));
  expect(await codeOf(good)).toBe('read');
  expect(await codeOf(good.slice(0, good.length - 30))).toBe('spreadsheet/damaged');
  const flipped = Uint8Array.from(good);
  const middle = Math.floor(flipped.length / 2);
  flipped.fill(0xff, middle, middle + 40);
  expect(await codeOf(flipped)).toBe('spreadsheet/damaged');
});

/** Sets a field in every entry of the directory. */
function withDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  return copy;
}

test('an archive with a password is refused', async () => {
  const locked = withDirectory(await zipped(workbookParts(sheetData([['甲']]))), (view, at) =>
    view.setUint16(at + 8, 0x0809, true),
  );
  expect(await codeOf(locked)).toBe('spreadsheet/encrypted-or-old');
});

test('a zip bomb is refused by what its directory says, and when the directory lies, before it has unpacked', async () => {
  const bomb = await zipBomb(60);
  expect(bomb.length).toBeLessThan(400_000);
  expect(await codeOf(bomb)).toBe('spreadsheet/expands-too-far');
  expect(await codeOf(bomb, { maxExpansionRatio: 1e9, maxExpandedBytes: 20 * 1024 * 1024 })).toBe('spreadsheet/expands-too-far');
  const lying = withDirectory(bomb, (view, at) => view.setUint32(at + 24, Math.min(view.getUint32(at + 24, true), 2000), true));
  expect(await codeOf(lying)).toBe('spreadsheet/expands-too-far');
});

test('limits hold for bytes, parts, rows and columns', async () => {
  const file = await zipped(workbookParts(sheetData([['甲', '乙', '丙'], ['1'], ['2']])));
  expect(await codeOf(file, { maxFileBytes: file.length })).toBe('read');
  expect(await codeOf(file, { maxFileBytes: file.length - 1 })).toBe('spreadsheet/file-too-large');
  expect(await codeOf(file, { maxZipEntries: 4 })).toBe('spreadsheet/expands-too-far');
  expect(await codeOf(file, { maxRows: 2 })).toBe('spreadsheet/too-many-rows');
  expect(await codeOf(file, { maxColumns: 2 })).toBe('spreadsheet/too-many-columns');
  expect(await codeOf(utf8('a\nb\nc\n'), { maxRows: 2 }, 'a.csv')).toBe('spreadsheet/too-many-rows');
  expect(await codeOf(utf8('a,b,c\n'), { maxColumns: 2 }, 'a.csv')).toBe('spreadsheet/too-many-columns');
});
