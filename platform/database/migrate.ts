import type pg from 'pg';
import { DatabaseError } from './database-error.ts';
import { grantDailyRights } from './grants.ts';
import { type Migration, migrationFiles } from './migration-files.ts';
import { failedError, refusedError } from './migration-errors.ts';
import { prepareDatabase } from './prepare-database.ts';
import { once } from './roles.ts';
import { withClient } from './with-client.ts';

/** The names of the migrations this run applied, in order. */
export type MigrationResult = { readonly applied: readonly string[] };

/**
 * Brings a database up to date: applies the migrations of the folder that are missing, each in one transaction as `cc_owner`,
 * then renews the rights of `cc_app`. Processes that start together take turns on the lock of `platform.migration`.
 * The schema `platform` and that table are made here.
 * @param admin a connection that may take the role `cc_owner`; the roles exist
 * @throws DatabaseError `migration-changed`, `migration-unknown`, `migration-unusable`, `migration-failed`
 */
export async function migrate(admin: pg.ClientConfig, folder: string): Promise<MigrationResult> {
  const files = migrationFiles(folder);
  return withClient(admin, async (client) => {
    await prepareDatabase(client);
    await ensureLedger(client);
    const applied: string[] = [];
    for (;;) {
      const name = await inLedgerTransaction(client, () => applyNext(client, files));
      if (!name) return { applied };
      applied.push(name);
    }
  });
}

async function ensureLedger(client: pg.Client): Promise<void> {
  await once(client, 'CREATE SCHEMA IF NOT EXISTS platform AUTHORIZATION cc_owner');
  await client.query('SET ROLE cc_owner');
  await once(
    client,
    `CREATE TABLE IF NOT EXISTS platform.migration (
       name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
  );
  await client.query('RESET ROLE');
}

/** One transaction as the owner of everything, alone among all processes that migrate. */
async function inLedgerTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN; SET LOCAL ROLE cc_owner; LOCK TABLE platform.migration IN EXCLUSIVE MODE');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Applies the first missing migration and returns its name; when none is missing, renews the rights instead. */
async function applyNext(client: pg.Client, files: readonly Migration[]): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM platform.migration');
  const ledger = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  checkLedger(ledger, files);
  const next = files.find(({ name }) => !ledger.has(name));
  if (next) await apply(client, next);
  else await grantDailyRights(client);
  return next?.name;
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    throw failedError(name, sql, error);
  }
  await client.query('INSERT INTO platform.migration (name, sha256) VALUES ($1, $2)', [name, sha256]);
}

function checkLedger(ledger: ReadonlyMap<string, string>, files: readonly Migration[]): void {
  for (const [name, sha256] of ledger) {
    const file = files.find((one) => one.name === name);
    const problem: DatabaseError['code'] | undefined = !file
      ? 'migration-unknown'
      : file.sha256 !== sha256
        ? 'migration-changed'
        : undefined;
    if (problem) throw refusedError(problem, name);
  }
}
