import { neutralise } from '../neutralise.ts';
import { collectBytes } from './collect-bytes.ts';
import { dateText, type ExportSheet, type ExportValue } from './export-sheet.ts';

/** Without it spreadsheet programs read UTF-8 as the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff';
const PIECE = 64 * 1024;

/** Writes a CSV (UTF-8 with byte order mark, CRLF, RFC 4180) as a stream of bytes in constant memory. */
export async function* streamCsv(sheet: Pick<ExportSheet, 'columns' | 'rows'>): AsyncGenerator<Uint8Array> {
  let piece = BYTE_ORDER_MARK + line(sheet.columns.map((column) => column.title));
  for await (const row of sheet.rows) {
    piece += line(sheet.columns.map((_, column) => row[column]));
    if (piece.length >= PIECE) {
      yield Buffer.from(piece);
      piece = '';
    }
  }
  yield Buffer.from(piece);
}

/** Writes a small CSV into memory. */
export function writeCsv(sheet: Pick<ExportSheet, 'columns' | 'rows'>): Promise<Uint8Array> {
  return collectBytes(streamCsv(sheet));
}

function line(values: readonly ExportValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: ExportValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = neutralise(typeof value === 'string' ? value : dateText(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
