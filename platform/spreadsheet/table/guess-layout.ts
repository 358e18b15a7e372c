import type { Sheet } from '../workbook.ts';
import type { ColumnSpec } from './column-spec.ts';
import { headerTitles, type Layout, withColumns } from './layout.ts';
import { type ColumnMatch, matchColumns } from './match-columns.ts';
import { rowKind } from './row-kind.ts';

export type GuessOptions = {
  /** Part of the sheet to look at, rows as in the spreadsheet program; a sheet may hold several tables. */
  readonly fromRow?: number;
  readonly toRow?: number;
};

/** Rows looked at for a header below titles and notes. */
const HEADER_SEARCH_ROWS = 30;

type Candidate = ColumnMatch & { readonly row: number; readonly headerRows: 1 | 2; readonly titles: string[] };

/**
 * Finds the header row whose titles fit the expected columns best, in one or two rows, and the rows of data below it.
 * When no title fits, the first row with several titles is taken, so that the user can map the columns by hand.
 */
export function guessLayout(sheet: Sheet, specs: readonly ColumnSpec[], options: GuessOptions = {}): Layout {
  const first = (options.fromRow ?? 1) - 1;
  const end = Math.min(options.toRow ?? sheet.rows.length, sheet.rows.length);
  let best: Candidate | undefined;
  for (let row = first; row < Math.min(end, first + HEADER_SEARCH_ROWS); row += 1) {
    for (const candidate of candidates(sheet, row, specs)) {
      if (candidate.weight > (best?.weight ?? 0)) best = candidate;
    }
  }
  return toLayout(sheet, specs, best ?? fallback(sheet, first, end, specs), end);
}

/** A cell merged downwards over exactly two rows is the mark of a two-row header; without it, two rows must fit better than one. */
function candidates(sheet: Sheet, row: number, specs: readonly ColumnSpec[]): Candidate[] {
  const depths: (1 | 2)[] = isMergedDown(sheet, row) ? [2] : [1, 2];
  return depths.map((headerRows) => {
    const titles = headerTitles(sheet, row, headerRows);
    return { row, headerRows, titles, ...matchColumns(titles, specs) };
  });
}

function isMergedDown(sheet: Sheet, row: number): boolean {
  return sheet.merges.some((range) => range.firstRow === row && range.lastRow === row + 1);
}

function fallback(sheet: Sheet, first: number, end: number, specs: readonly ColumnSpec[]): Candidate {
  let row = first;
  while (row < end - 1 && (sheet.rows[row] ?? []).filter((cell) => cell.kind !== 'empty' && !cell.merged).length < 3) row += 1;
  if (row >= end - 1) row = first;
  const headerRows = isMergedDown(sheet, row) ? 2 : 1;
  const titles = headerTitles(sheet, row, headerRows);
  return { row, headerRows, titles, ...matchColumns(titles, specs) };
}

function toLayout(sheet: Sheet, specs: readonly ColumnSpec[], header: Candidate, end: number): Layout {
  const { columns, titles, headerRows } = header;
  const dataFirst = header.row + headerRows;
  let dataEnd = end;
  while (dataEnd > dataFirst && rowKind(sheet, dataEnd - 1, titles) === 'empty') dataEnd -= 1;
  const layout: Layout = {
    headerRow: header.row + 1,
    headerRows,
    columns,
    titles,
    unmapped: [],
    missing: [],
    dataFirstRow: dataFirst + 1,
    dataLastRow: dataEnd,
    score: specs.length === 0 ? 0 : header.weight / specs.length,
  };
  return withColumns(layout, columns, specs);
}
