import { neutralise } from '../neutralise.ts';
import { columnLetter } from '../workbook.ts';
import { dateText, type ExportColumn, type ExportRow, type ExportSheet, type ExportValue } from './export-sheet.ts';
import { HEADER_STYLE, type StyleTable, WRAPPED_STYLE } from './styles-xml.ts';
import { xmlText } from './xml-text.ts';

/** Rows a spreadsheet program can open, less the header. */
const MAX_ROWS = 1_048_575;
/** Text is handed on in pieces of about this many characters: big enough to deflate well, small enough not to hold up the event loop. */
const PIECE = 64 * 1024;

/** The XML of one sheet, piece by piece, with a bold frozen header. Strings are inline, so nothing grows with the rows. */
export async function* sheetXml(sheet: ExportSheet, styles: StyleTable): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, column) => columnLetter(column));
  const formats = sheet.columns.map((column) => styles.styleOf(column.format));
  let piece = `${opening(sheet.columns)}<sheetData>${headerXml(sheet.columns, letters)}`;
  let rowNumber = 1;
  for await (const row of sheet.rows) {
    rowNumber += 1;
    if (rowNumber > MAX_ROWS + 1) throw new RangeError(`A sheet holds at most ${MAX_ROWS} rows.`);
    piece += rowXml(row, rowNumber, letters, formats);
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData></worksheet>`;
}

function opening(columns: readonly ExportColumn[]): string {
  const widths = columns.map((column, index) => {
    const width = Math.min(80, Math.max(4, column.width ?? displayWidth(column.title) + 4));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    (widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '')
  );
}

function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

function headerXml(columns: readonly ExportColumn[], letters: readonly string[]): string {
  return `<row r="1">${columns.map((column, index) => textXml(`${letters[index]}1`, column.title, HEADER_STYLE)).join('')}</row>`;
}

function rowXml(row: ExportRow, rowNumber: number, letters: readonly string[], formats: readonly number[]): string {
  let xml = `<row r="${rowNumber}">`;
  for (let column = 0; column < letters.length; column += 1) {
    xml += cellXml(row[column], `${letters[column]}${rowNumber}`, formats[column] ?? 0);
  }
  return `${xml}</row>`;
}

function cellXml(value: ExportValue, place: string, format: number): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `<c r="${place}"${styleXml(format)}><v>${value}</v></c>` : '';
  }
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = typeof value === 'string' ? value : dateText(value);
  return textXml(place, text, text.includes('\n') ? WRAPPED_STYLE : 0);
}

function textXml(place: string, text: string, style: number): string {
  return `<c r="${place}"${styleXml(style)} t="inlineStr"><is><t xml:space="preserve">${xmlText(neutralise(text))}</t></is></c>`;
}

function styleXml(style: number): string {
  return style === 0 ? '' : ` s="${style}"`;
}
