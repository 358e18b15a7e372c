import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { JudgedRow } from '@chuangcheng/platform/import';
import { type CellError, cellErrorWith, cellPlace, type Table, type TableRow } from '@chuangcheng/platform/spreadsheet';

/** Collects the faults of one table by cell, and knows which rows cannot be stored. */
export type SheetFaults = {
  readonly faults: CellError[];
  /** The row cannot be stored for this reason. */
  reject(row: TableRow, column: string, code: string, reason: Bilingual): void;
  /** The row can be stored, but what it says does not agree with the rest. */
  report(row: TableRow, column: string, code: string, reason: Bilingual): void;
  isRejected(row: TableRow): boolean;
  /** The row states as the mechanism counts them; rejected rows follow those that were judged. */
  judged(rows: readonly JudgedRow[]): { readonly rows: readonly JudgedRow[]; readonly faults: readonly CellError[] };
};

export function sheetFaults(table: Table): SheetFaults {
  const faults: CellError[] = [];
  const rejected = new Set(table.errors.map((error) => error.row));
  const report = (row: TableRow, column: string, code: string, reason: Bilingual) => {
    faults.push(cellErrorWith(cellPlace(table.sheetName, table.layout, row, column), code, reason));
  };
  return {
    faults,
    report,
    reject(row, column, code, reason) {
      rejected.add(row.rowNumber);
      report(row, column, code, reason);
    },
    isRejected: (row) => rejected.has(row.rowNumber),
    judged: (rows) => ({
      rows: [...rows, ...[...rejected].map((rowNumber) => ({ rowNumber, state: 'rejected' as const }))],
      faults,
    }),
  };
}

/** The trimmed text of a cell. */
export const textIn = (row: TableRow, key: string): string => String(row.values[key] ?? '').trim();

/** The number of a cell, or null. */
export function numberIn(row: TableRow, key: string): number | null {
  const value = row.values[key];
  return typeof value === 'number' ? value : null;
}

/** Has the number more than two decimals, or is it negative? Points and marks cannot be stored then. */
export function isNoMark(value: number): boolean {
  return value < 0 || Math.abs(value * 100 - Math.round(value * 100)) > 1e-6;
}

export const NO_MARK: Bilingual = {
  zh: '应为不小于 0、最多两位小数的数',
  en: 'must be a number from 0 with at most two decimals',
};
