/** A value to write. A `Date` is written as text in the county's time, UTC+8: `2026-09-23 09:14`. */
export type ExportValue = string | number | boolean | Date | null | undefined;

export type ExportRow = readonly ExportValue[];

export type ExportColumn = {
  readonly title: string;
  /** Width in characters; Chinese characters count twice. Default by the title. */
  readonly width?: number;
  /** Number format of the spreadsheet program for the numbers of this column, such as `0.00` or `0.0%`. */
  readonly format?: string;
};

export type ExportSheet = {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: Iterable<ExportRow> | AsyncIterable<ExportRow>;
};

const COUNTY_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Minutes are what people read; the county's time has no summer time. */
export function dateText(date: Date): string {
  return Number.isNaN(date.getTime())
    ? ''
    : new Date(date.getTime() + COUNTY_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** A sheet's name as spreadsheet programs allow it: at most 31 characters, none of `[]:*?/\`, no apostrophe at its ends. */
export function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\\u0000-\u001f]/g, '_')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '');
  return allowed.trim() === '' ? 'Sheet1' : allowed;
}
