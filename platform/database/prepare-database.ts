import type pg from 'pg';
import { once } from './roles.ts';

// Index methods for ranges with a county key, and similarity search. Only an administrator may install them.
const EXTENSIONS = ['btree_gist', 'pg_trgm'];

/**
 * What a database needs before its first migration: extensions, and the right of `cc_owner` to make schemas in it.
 * Repeating it changes nothing.
 */
export async function prepareDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ extname: string }>('SELECT extname FROM pg_extension');
  const installed = new Set(rows.map(({ extname }) => extname));
  for (const name of EXTENSIONS) {
    if (!installed.has(name)) await once(client, `CREATE EXTENSION IF NOT EXISTS ${name}`);
  }
  const { rows: rights } = await client.query<{ database: string; may: boolean }>(
    `SELECT quote_ident(current_database()) AS database,
            has_database_privilege('cc_owner', current_database(), 'CREATE') AS may`,
  );
  if (rights[0] && !rights[0].may) await once(client, `GRANT CREATE ON DATABASE ${rights[0].database} TO cc_owner`);
}
