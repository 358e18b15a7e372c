import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { CsvError, parse } from 'csv-parse/sync';
import type { SpreadsheetLimits } from '../limits.ts';
import { unneutralise } from '../neutralise.ts';
import { type Cell, EMPTY_CELL, type Sheet, textCell } from '../workbook.ts';
import { decodeText } from './decode-text.ts';

const DELIMITERS = [',', '\t', ';', '，'] as const;

type CsvRecord = { readonly record: string[]; readonly info: { readonly lines: number } };

/** Reads a CSV or tab-separated file as one sheet, named after the file. Every cell is text. */
export function readTextSheet(bytes: Uint8Array, fileName: string, limits: SpreadsheetLimits): Decision<Sheet> {
  const text = decodeText(bytes);
  if (text === undefined) return refuse('spreadsheet/unknown-encoding', { file: fileName });
  if (/^\s*</.test(text) || text.startsWith('%PDF')) return refuse('spreadsheet/not-a-workbook', { file: fileName });
  const name = fileName.replace(/\.[^.]*$/, '');
  const records = parseRecords(text, fileName, limits);
  if (!records.ok) return records;
  if (records.value.length > limits.maxRows) {
    return refuse('spreadsheet/too-many-rows', { file: fileName, sheet: name, limit: limits.maxRows });
  }
  return toSheet(records.value, name, fileName, limits);
}

function parseRecords(text: string, fileName: string, limits: SpreadsheetLimits): Decision<CsvRecord[]> {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      // Spreadsheet programs accept a quotation mark inside an unquoted cell, so people have such files.
      relax_quotes: true,
      to: limits.maxRows + 1,
    });
    return accept(records as unknown as CsvRecord[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse('spreadsheet/broken-quotes', { file: fileName, line: Number(error['lines'] ?? 1) });
  }
}

function toSheet(records: CsvRecord[], name: string, fileName: string, limits: SpreadsheetLimits): Decision<Sheet> {
  while (records.at(-1)?.record.every((value) => value.trim() === '')) records.pop();
  const columns = records.reduce((widest, { record }) => Math.max(widest, record.length), 0);
  if (columns > limits.maxColumns) {
    return refuse('spreadsheet/too-many-columns', { file: fileName, sheet: name, limit: limits.maxColumns });
  }
  const rows = records.map(({ record }) => {
    const cells: Cell[] = record.map((value) => textCell(unneutralise(value)));
    while (cells.length < columns) cells.push(EMPTY_CELL);
    return cells;
  });
  const lines = records.map((_, index) => (index === 0 ? 1 : (records[index - 1]?.info.lines ?? 0) + 1));
  return accept({ name, hidden: false, rows, merges: [], lines });
}

/** The delimiter that occurs most on the first line that has any. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  for (const line of sample.split(/\r\n|\n|\r/, 50)) {
    const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length - 1);
    const most = Math.max(...counts);
    if (most > 0) return DELIMITERS[counts.indexOf(most)] ?? ',';
  }
  return ',';
}
