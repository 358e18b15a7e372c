import { type Kysely, sql } from 'kysely';

/**
 * Inserts many rows by one statement whose text does not grow with them. Keys are columns; every row has the same ones.
 * `onConflict` is what PostgreSQL allows after ON CONFLICT, such as `DO NOTHING`. The rows travel as json: read into columns it takes
 * two thirds of the time of jsonb.
 */
export async function insertMany<Tables, Table extends keyof Tables & string>(
  tx: Kysely<Tables>,
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
  onConflict?: string,
): Promise<number> {
  let inserted = 0;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    const columns = sql.raw(
      Object.keys(part[0] as object)
        .map((name) => `"${name}"`)
        .join(', '),
    );
    const conflict = sql.raw(onConflict ? ` ON CONFLICT ${onConflict}` : '');
    const result = await sql`INSERT INTO ${sql.table(table)} (${columns})
      SELECT ${columns} FROM json_populate_recordset(NULL::${sql.table(table)}, ${JSON.stringify(part)}::json)${conflict}`.execute(
      tx,
    );
    inserted += Number(result.numAffectedRows ?? 0n);
  }
  return inserted;
}

const CHUNK = 2000;
