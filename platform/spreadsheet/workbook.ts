/**
 * One cell as it was entered.
 *
 * A date is wall-clock text without an offset (`2026-03-01`, or `2026-03-01T09:14:00` when it has a time), because a spreadsheet
 * stores no time zone; readers of a table give it the county's time, UTC+8.
 */
export type Cell = {
  readonly kind: 'empty' | 'text' | 'number' | 'boolean' | 'date' | 'error';
  readonly value: string | number | boolean | null;
  /** The value as text: rich text flattened, numbers without floating-point noise. */
  readonly text: string;
  /** The value is the stored result of a formula. */
  readonly formula?: true;
  /** The value was copied from the top left cell of a merged range. */
  readonly merged?: true;
};

/** Zero-based and inclusive on both ends. */
export type MergedRange = {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Every row has the same number of cells; empty rows and columns at the end are dropped. Row 1 of the file is index 0. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly MergedRange[];
  /** Text files only: the line on which each record begins. Quoted line breaks make it differ from the record number. */
  readonly lines?: readonly number[];
};

export type Workbook = { readonly fileName: string; readonly sheets: readonly Sheet[] };

export const EMPTY_CELL: Cell = { kind: 'empty', value: null, text: '' };

/** Makes a cell of text; empty text is an empty cell. */
export function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', value: text, text };
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last;
}
