import { columnLetter, EMPTY_CELL, type Sheet } from '../workbook.ts';
import { type CellError, type CellPlace, cellError } from './cell-error.ts';
import type { ColumnSpec } from './column-spec.ts';
import type { Layout } from './layout.ts';
import { type CellValue, parseCell } from './parse-cell.ts';
import { rowKind } from './row-kind.ts';

export type TableRow = {
  /** As in the spreadsheet program, from 1. */
  readonly rowNumber: number;
  /** Text files only: the line on which the record begins. */
  readonly line?: number;
  /** The values by key; `null` where there is nothing, no such column, or a `CellError`. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** The text as found, by key, only where it differs from the value: refused, converted or trimmed. See `cellText`. */
  readonly texts: Readonly<Record<string, string>>;
};

export type SkippedRow = { readonly rowNumber: number; readonly reason: 'total' | 'note' | 'header' | 'empty' };

export type TableRows = {
  readonly rows: readonly TableRow[];
  /** 合计, 小计 and the like, read like data but without errors; sums are reconciled with them. */
  readonly totals: readonly TableRow[];
  readonly errors: readonly CellError[];
  /** Every row of the data area that is not in `rows`, with the reason. */
  readonly skipped: readonly SkippedRow[];
};

/** Reads the rows of a table by its layout. A row with errors is in `rows` as well: the caller decides what becomes of it. */
export function readRows(sheet: Sheet, layout: Layout, specs: readonly ColumnSpec[]): TableRows {
  const rows: TableRow[] = [];
  const totals: TableRow[] = [];
  const errors: CellError[] = [];
  const skipped: SkippedRow[] = [];
  for (let row = layout.dataFirstRow - 1; row < layout.dataLastRow; row += 1) {
    const kind = rowKind(sheet, row, layout.titles);
    if (kind !== 'data') skipped.push({ rowNumber: row + 1, reason: kind });
    if (kind === 'total') totals.push(readRow(sheet, row, layout, specs).row);
    if (kind !== 'data') continue;
    const read = readRow(sheet, row, layout, specs);
    rows.push(read.row);
    errors.push(...read.errors);
  }
  return { rows, totals, errors, skipped };
}

function readRow(sheet: Sheet, row: number, layout: Layout, specs: readonly ColumnSpec[]) {
  const values: Record<string, CellValue> = {};
  const texts: Record<string, string> = {};
  const line = sheet.lines?.[row];
  const tableRow: TableRow = { rowNumber: row + 1, ...(line !== undefined && { line }), values, texts };
  const errors: CellError[] = [];
  for (const spec of specs) {
    const column = layout.columns[spec.key] ?? null;
    const cell = (column !== null && sheet.rows[row]?.[column]) || EMPTY_CELL;
    const parsed = parseCell(cell, spec.kind);
    const value = parsed.ok ? parsed.value : null;
    values[spec.key] = value;
    if (String(value ?? '') !== cell.text) texts[spec.key] = cell.text;
    if (column === null) continue;
    const code = parsed.ok ? (spec.required && parsed.value === null ? 'required' : undefined) : parsed.code;
    if (code) errors.push(cellError(cellPlace(sheet.name, layout, tableRow, spec.key), code));
  }
  return { row: tableRow, errors };
}

/** The place of a cell of a row, also for an error a room finds itself. */
export function cellPlace(sheetName: string, layout: Layout, row: TableRow, key: string): CellPlace {
  const column = layout.columns[key] ?? null;
  return {
    sheet: sheetName,
    row: row.rowNumber,
    ...(row.line !== undefined && { line: row.line }),
    column: column === null ? '' : columnLetter(column),
    columnTitle: column === null ? key : (layout.titles[column] ?? ''),
    value: cellText(row, key),
  };
}

/** The text of a cell as it stood in the file. */
export function cellText(row: Pick<TableRow, 'values' | 'texts'>, key: string): string {
  return row.texts[key] ?? String(row.values[key] ?? '');
}
