import type { ColumnSpec } from './column-spec.ts';
import type { CellValue } from './parse-cell.ts';
import type { TableRow } from './read-rows.ts';

/** A row without its keys, in the order of the column specs: a third of the work to receive on the event loop. */
export type PackedRow = {
  readonly rowNumber: number;
  readonly line: number | undefined;
  readonly values: readonly CellValue[];
  readonly texts: Readonly<Record<string, string>>;
};

/** Packs a row for its way from the worker thread. */
export function packRow({ rowNumber, line, values, texts }: TableRow, specs: readonly ColumnSpec[]): PackedRow {
  return { rowNumber, line, values: specs.map(({ key }) => values[key] ?? null), texts };
}

/** Undoes `packRow`. */
export function unpackRow({ rowNumber, line, values, texts }: PackedRow, specs: readonly ColumnSpec[]): TableRow {
  const byKey: Record<string, CellValue> = {};
  for (const [index, { key }] of specs.entries()) byKey[key] = values[index] ?? null;
  return { rowNumber, ...(line !== undefined && { line }), values: byKey, texts };
}
