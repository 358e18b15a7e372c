import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate } from './migrate.ts';
import { withClient } from './with-client.ts';

const BASE = '202601010000__platform__base';
const NEXT = '202601020000__sites__site';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  // The template brings the product's own migrations; these tests are about other ones.
  await withClient(database.admin, (client) => client.query('DELETE FROM platform.migration'));
  folder = mkdtempSync(join(tmpdir(), 'cc-migrations-'));
  write(BASE, 'CREATE SCHEMA probe; CREATE TABLE probe.first (n int PRIMARY KEY);');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function write(name: string, sql: string): void {
  writeFileSync(join(folder, `${name}.sql`), sql);
}

function run() {
  return migrate(database.admin, folder);
}

async function admin(text: string): Promise<unknown[]> {
  return (await withClient(database.admin, (client) => client.query(text))).rows;
}

async function app(text: string): Promise<unknown[]> {
  return (await withClient(database.app, (client) => client.query(text))).rows;
}

test('applies what is missing in the order of names, once', async () => {
  expect(await run()).toEqual({ applied: [BASE] });
  expect(await run()).toEqual({ applied: [] });
  write(NEXT, 'ALTER TABLE probe.first ADD COLUMN m int;');
  expect(await run()).toEqual({ applied: [NEXT] });
  expect(await admin('SELECT name FROM platform.migration ORDER BY name')).toEqual([{ name: BASE }, { name: NEXT }]);
});

test('processes that start together apply each migration once', async () => {
  const runs = await Promise.all([run(), run(), run(), run()]);
  expect(runs.flatMap(({ applied }) => applied)).toEqual([BASE]);
});

test('everything belongs to cc_owner', async () => {
  await run();
  expect(await admin(`SELECT tableowner FROM pg_tables WHERE schemaname IN ('probe', 'platform') GROUP BY 1`)).toEqual([
    { tableowner: 'cc_owner' },
  ]);
});

test('a file changed after it was applied is refused by name, and what is missing stays missing', async () => {
  await run();
  write(BASE, 'CREATE SCHEMA probe; -- changed');
  write(NEXT, 'ALTER TABLE probe.first ADD COLUMN m int;');
  await expect(run()).rejects.toMatchObject({ code: 'migration-changed', text: { en: expect.stringContaining(BASE) } });
  expect(await admin('SELECT name FROM platform.migration')).toEqual([{ name: BASE }]);
});

test('a database used by a newer program is refused', async () => {
  await run();
  rmSync(join(folder, `${BASE}.sql`));
  await expect(run()).rejects.toMatchObject({ code: 'migration-unknown' });
});

test('a failing migration leaves nothing of itself, keeps the earlier ones and names the line', async () => {
  write(NEXT, 'CREATE TABLE probe.second (n int);\nINSERT INTO probe.second VALUES (1);\nSELECT nothing FROM probe.first;');
  await expect(run()).rejects.toMatchObject({ code: 'migration-failed', text: { en: expect.stringContaining('line 3') } });
  expect(await admin(`SELECT to_regclass('probe.first') IS NOT NULL AS first, to_regclass('probe.second') AS second`)).toEqual([
    { first: true, second: null },
  ]);
  expect(await admin('SELECT name FROM platform.migration')).toEqual([{ name: BASE }]);
});

test('a file that would end its transaction is refused, PL/pgSQL bodies are not mistaken for it', async () => {
  write(NEXT, 'DO $$\nBEGIN\n  PERFORM 1;\nEND;\n$$;');
  expect(await run()).toEqual({ applied: [BASE, NEXT] });
  write('202601030000__sites__bad', 'CREATE TABLE probe.third (n int);\nCOMMIT;');
  await expect(run()).rejects.toMatchObject({ code: 'migration-unusable' });
  expect(await admin(`SELECT to_regclass('probe.third') AS third`)).toEqual([{ third: null }]);
});

test('a misnamed file is refused', async () => {
  write('add-site', 'SELECT 1;');
  await expect(run()).rejects.toMatchObject({
    code: 'migration-unusable',
    text: { zh: expect.stringContaining('add-site.sql') },
  });
});

test('the daily role reads and writes tables, only adds to append-only ones, and does not see the ledger', async () => {
  write(
    NEXT,
    `CREATE TABLE probe.event (n bigint GENERATED ALWAYS AS IDENTITY, v int);
               COMMENT ON TABLE probe.event IS 'What happened; append-only.';`,
  );
  await run();
  await app('INSERT INTO probe.first VALUES (1); UPDATE probe.first SET n = 2; DELETE FROM probe.first');
  await app('INSERT INTO probe.event (v) VALUES (1)');
  expect(await app('SELECT v FROM probe.event')).toEqual([{ v: 1 }]);
  await expect(app('UPDATE probe.event SET v = 2')).rejects.toThrow('permission denied');
  await expect(app('DELETE FROM probe.event')).rejects.toThrow('permission denied');
  await expect(app('SELECT 1 FROM platform.migration')).rejects.toThrow('permission denied');
  await expect(app('CREATE TABLE probe.own (n int)')).rejects.toThrow('permission denied');
});

test('a right that a later comment takes away is taken away', async () => {
  await run();
  write(NEXT, `COMMENT ON TABLE probe.first IS 'append-only';`);
  await run();
  await expect(app('DELETE FROM probe.first')).rejects.toThrow('permission denied');
});
