import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@chuangcheng/platform/database';
import { createTestDatabase, type TestDatabase } from '@chuangcheng/platform/testing';

// The rules of docs/adr/0004: what is kept belongs to one county, by key and by policy.

/** Tables that belong to no county, each with its reason. */
const NO_COUNTY: Readonly<Record<string, string>> = {
  'platform.migration': 'which migrations ran is a fact of the installation',
  'platform.sign_in_throttle': 'failures are counted before a county is known',
};
/** Tables without a policy although they carry the county. */
const NO_POLICY: Readonly<Record<string, string>> = {
  ...NO_COUNTY,
  'platform.county': 'the list of counties is known to everyone signed in',
};
/** Tables of accountability: the database shows a session those rows only whose unit it reaches; some only to those who reach all. */
const BY_UNIT: Readonly<Record<string, 'own' | 'all'>> = {
  'appraisal.matter': 'own',
  'appraisal.matter_event': 'own',
  'appraisal.clue': 'all',
  'appraisal.clue_evidence': 'all',
};

const rooms = Object.keys(JSON.parse(readFileSync('tools/room-order.json', 'utf8')) as object);
const SCHEMAS = ['platform', ...rooms.map((room) => room.replaceAll('-', '_'))];
const OURS = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'public', 'graphile_worker')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function names(sql: string): Promise<string[]> {
  const { rows } = await withClient(database.admin, (client) => client.query<{ name: string }>(sql));
  return rows.map(({ name }) => name).sort();
}
const relations = (kinds: string, condition: string) =>
  names(`SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN (${kinds}) AND ${OURS} AND (${condition})`);
const tables = (condition: string) => relations(`'r', 'p'`, condition);
const without = (found: string[], exceptions: object) => found.filter((name) => !(name in exceptions));
const COUNTY_COLUMN = `SELECT attnum FROM pg_attribute WHERE attrelid = c.oid AND attname = 'county_id'`;

test('the tables are seen, and every exception still exists', async () => {
  const all = await tables('true');
  expect(all.length).toBeGreaterThan(15);
  expect(Object.keys(NO_POLICY).filter((name) => !all.includes(name))).toEqual([]);
});

test('every primary key begins with county_id', async () => {
  const found = await tables(`NOT EXISTS (SELECT FROM pg_constraint k
    WHERE k.conrelid = c.oid AND k.contype = 'p' AND k.conkey[1] = (${COUNTY_COLUMN}))`);
  expect(without(found, NO_COUNTY)).toEqual([]);
});

test('every foreign key carries county_id to county_id', async () => {
  const found = await names(`SELECT k.conrelid::regclass || ': ' || k.conname AS name FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype = 'f' AND ${OURS} AND NOT EXISTS (
      SELECT FROM unnest(k.conkey, k.confkey) AS pair(here, there)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.here AND a.attname = 'county_id'
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.there AND b.attname = 'county_id')`);
  expect(found).toEqual([]);
});

test('every table is under row-level security, with a policy that names the county for reading and writing', async () => {
  const found = await tables(`NOT c.relrowsecurity OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid
    AND p.polcmd = '*' AND pg_get_expr(p.polqual, p.polrelid) LIKE '%county_id = %current_county()%'
    AND pg_get_expr(p.polwithcheck, p.polrelid) LIKE '%county_id = %current_county()%')`);
  expect(without(found, NO_POLICY)).toEqual([]);
});

test('accountability is guarded by unit besides, for reading and writing', async () => {
  const guarded = (condition: string) =>
    tables(`EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = '*' AND p.polroles = '{0}'
      AND pg_get_expr(p.polqual, p.polrelid) = pg_get_expr(p.polwithcheck, p.polrelid)
      AND pg_get_expr(p.polqual, p.polrelid) LIKE '%reaches_all_units()%' AND ${condition})`);
  const byUnit = `pg_get_expr(p.polqual, p.polrelid) LIKE '%OR (unit_id = ANY%reached_units()%'`;
  const named = (wanted: 'own' | 'all') =>
    Object.keys(BY_UNIT)
      .filter((name) => BY_UNIT[name] === wanted)
      .sort();
  expect(await guarded(byUnit)).toEqual(named('own'));
  expect(await guarded(`NOT (${byUnit})`)).toEqual(named('all'));
});

test('every table lives in the schema of a room or of the platform', async () => {
  const found = await tables('true');
  expect(found.filter((name) => !SCHEMAS.includes(name.split('.')[0] ?? ''))).toEqual([]);
});

test('views look with the rights of whoever asks', async () => {
  expect(await relations(`'v'`, `NOT coalesce(c.reloptions, '{}') @> '{security_invoker=true}'`)).toEqual([]);
});

test('nothing is held in materialised views: policies do not bind them', async () => {
  expect(await relations(`'m'`, 'true')).toEqual([]);
});
