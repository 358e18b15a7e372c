import type { Cell, MergedRange } from '../workbook.ts';

/**
 * Copies the top left value of each merged range over the range, marked as copied, within the sheet's rectangle.
 * Ranges may not overlap in a valid file; in a broken one the first cell filled wins and cost stays bounded by the sheet.
 */
export function fillMerges(rows: Cell[][], merges: readonly MergedRange[]): void {
  for (const range of merges) {
    const origin = rows[range.firstRow]?.[range.firstColumn];
    if (!origin || origin.kind === 'empty') continue;
    const copy: Cell = { ...origin, merged: true };
    const lastRow = Math.min(range.lastRow, rows.length - 1);
    for (let row = range.firstRow; row <= lastRow; row += 1) {
      const cells = rows[row] ?? [];
      const lastColumn = Math.min(range.lastColumn, cells.length - 1);
      for (let column = range.firstColumn; column <= lastColumn; column += 1) {
        if (cells[column]?.kind === 'empty') cells[column] = copy;
      }
    }
  }
}
