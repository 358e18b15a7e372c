import { type RawBuilder, sql } from 'kysely';

export type ColumnType = 'uuid' | 'text' | 'timestamptz' | 'integer' | 'smallint' | 'numeric' | 'double precision' | 'boolean';
export type Value = string | number | boolean | Date | null;

/**
 * One column of many rows, to be handed to `unnest`. The array is written here and not by the driver, because only text can hold
 * what has to be escaped.
 */
export function columnOf<Row>(type: ColumnType, rows: readonly Row[], valueOf: (row: Row) => Value): RawBuilder<unknown> {
  const write = type === 'text' ? quoted : plain;
  return sql`${`{${rows.map((row) => write(valueOf(row))).join(',')}}`}::${sql.raw(type)}[]`;
}

function quoted(value: Value): string {
  return value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`;
}

function plain(value: Value): string {
  if (value === null) return 'NULL';
  return value instanceof Date ? value.toISOString() : String(value);
}
