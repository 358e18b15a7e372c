import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { readXlsx, type Sheet as XlsxSheet } from 'hucre/xlsx';
import type { SpreadsheetLimits } from '../limits.ts';
import { type Cell, EMPTY_CELL, type MergedRange, type Sheet } from '../workbook.ts';
import { fillMerges } from './fill-merges.ts';
import { toCell } from './xlsx-cell.ts';

/** Reads all sheets of an unpacked-size-checked .xlsx. Links to other workbooks, macros and pictures are ignored. */
export async function readXlsxSheets(bytes: Uint8Array, fileName: string, limits: SpreadsheetLimits): Promise<Decision<Sheet[]>> {
  const workbook = await readXlsx(bytes).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (workbook instanceof Error) {
    return refuse(/over the \d+ limit/.test(workbook.message) ? 'spreadsheet/too-complex' : 'spreadsheet/damaged', {
      file: fileName,
    });
  }
  const sheets: Sheet[] = [];
  for (const found of workbook.sheets) {
    const rows = trimmed(found);
    const values = { file: fileName, sheet: found.name };
    if (rows.length > limits.maxRows) return refuse('spreadsheet/too-many-rows', { ...values, limit: limits.maxRows });
    if ((rows[0]?.length ?? 0) > limits.maxColumns) {
      return refuse('spreadsheet/too-many-columns', { ...values, limit: limits.maxColumns });
    }
    const merges: MergedRange[] = (found.merges ?? []).map((range) => ({
      firstRow: range.startRow,
      firstColumn: range.startCol,
      lastRow: range.endRow,
      lastColumn: range.endCol,
    }));
    fillMerges(rows, merges);
    sheets.push({ name: found.name, hidden: Boolean(found.hidden || found.veryHidden), rows, merges });
  }
  return accept(sheets);
}

/** The sheet's cells without the empty rows and columns that formatting leaves at the end. */
function trimmed(sheet: XlsxSheet): Cell[][] {
  let rowCount = 0;
  let columnCount = 0;
  const rows = sheet.rows.map((values, row) => {
    const cells = values.map((value, column) => {
      const details = sheet.cells?.get(`${row},${column}`);
      return value === null && !details ? EMPTY_CELL : toCell(value, details);
    });
    const last = cells.findLastIndex((cell) => cell.kind !== 'empty');
    if (last >= 0) rowCount = row + 1;
    columnCount = Math.max(columnCount, last + 1);
    return cells;
  });
  rows.length = rowCount;
  for (const cells of rows) {
    cells.length = Math.min(cells.length, columnCount);
    while (cells.length < columnCount) cells.push(EMPTY_CELL);
  }
  return rows;
}
