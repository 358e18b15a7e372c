import { createHash } from 'node:crypto';
import { columnLetter, type Sheet } from '../workbook.ts';
import type { ColumnSpec } from './column-spec.ts';
import { normaliseTitle } from './normalise-title.ts';

/** Where the table of a sheet lies and which column is which. Row numbers are those of the spreadsheet program, from 1. */
export type Layout = {
  readonly headerRow: number;
  /** 2 when group titles lie above the column titles. */
  readonly headerRows: 1 | 2;
  /** Zero-based column of each key; `null` when the file has none. A user may change these before reading. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** Title of every column of the sheet, the two rows of a header joined by `·`; empty where there is none. */
  readonly titles: readonly string[];
  readonly unmapped: readonly { readonly column: number; readonly letter: string; readonly title: string }[];
  /** Keys of required columns that were not found. */
  readonly missing: readonly string[];
  readonly dataFirstRow: number;
  /** Less than `dataFirstRow` when there is no data. */
  readonly dataLastRow: number;
  /** Share of the expected columns that were found, 0 to 1. */
  readonly score: number;
};

/** Stable name of a layout, made of its titles in order: a mapping remembered under it fits every file that has the same header. */
export function layoutFingerprint(layout: Pick<Layout, 'titles'>): string {
  const titles = layout.titles.map(normaliseTitle);
  while (titles.at(-1) === '') titles.pop();
  return createHash('sha256').update(titles.join('\u001f')).digest('hex').slice(0, 32);
}

/** Titles of the columns when the header lies in one or two rows from `row` (zero-based). */
export function headerTitles(sheet: Sheet, row: number, headerRows: 1 | 2): string[] {
  const upper = sheet.rows[row] ?? [];
  const lower = headerRows === 2 ? (sheet.rows[row + 1] ?? []) : [];
  return upper.map((cell, column) => {
    const group = cell.text.trim();
    const title = lower[column]?.text.trim() ?? '';
    return title === '' || title === group ? group : group === '' ? title : `${group}·${title}`;
  });
}

/** The layout with the columns a user chose; what is unmapped or missing follows from them. */
export function withColumns(
  layout: Layout,
  chosen: Readonly<Record<string, number | null>>,
  specs: readonly ColumnSpec[],
): Layout {
  const columns = Object.fromEntries(
    specs.map(({ key }) => [key, chosen[key] === undefined ? (layout.columns[key] ?? null) : chosen[key]]),
  );
  const used = new Set(Object.values(columns));
  return {
    ...layout,
    columns,
    unmapped: layout.titles.flatMap((title, column) =>
      title === '' || used.has(column) ? [] : [{ column, letter: columnLetter(column), title }],
    ),
    missing: specs.filter((spec) => spec.required && columns[spec.key] === null).map((spec) => spec.key),
  };
}
