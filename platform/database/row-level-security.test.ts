import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate } from './migrate.ts';
import { withClient } from './with-client.ts';

const SQL = `
  CREATE SCHEMA probe;
  CREATE TABLE probe.site (county_id int NOT NULL, name text NOT NULL, PRIMARY KEY (county_id, name));
  ALTER TABLE probe.site ENABLE ROW LEVEL SECURITY;
  CREATE POLICY by_county ON probe.site USING (county_id = current_setting('probe.county', true)::int);
  INSERT INTO probe.site VALUES (1, 'ours'), (2, 'theirs');
  CREATE VIEW probe.leaky AS SELECT * FROM probe.site;
  CREATE VIEW probe.bound WITH (security_invoker = true) AS SELECT * FROM probe.site;`;

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await withClient(database.admin, (client) => client.query('DELETE FROM platform.migration'));
  const folder = mkdtempSync(join(tmpdir(), 'cc-migrations-'));
  writeFileSync(join(folder, '202601010000__probe__base.sql'), SQL);
  await migrate(database.admin, folder);
  rmSync(folder, { recursive: true });
});

afterAll(() => database.drop());

async function inCounty(text: string): Promise<unknown[]> {
  return withClient(database.app, async (client) => {
    await client.query(`SET probe.county = '1'`);
    return (await client.query(text)).rows;
  });
}

test('the daily connection sees and changes rows of its county only', async () => {
  expect(await inCounty('TABLE probe.site')).toEqual([{ county_id: 1, name: 'ours' }]);
  expect(await inCounty(`UPDATE probe.site SET name = 'x' WHERE county_id = 2 RETURNING name`)).toEqual([]);
  await expect(inCounty(`INSERT INTO probe.site VALUES (2, 'smuggled')`)).rejects.toThrow('row-level security');
});

test('without a county it sees nothing', async () => {
  const { rows } = await withClient(database.app, (client) => client.query('TABLE probe.site'));
  expect(rows).toEqual([]);
});

test('it cannot switch the policies off', async () => {
  await expect(inCounty('SET row_security = off; TABLE probe.site')).rejects.toThrow('row-level security');
  await expect(inCounty('ALTER TABLE probe.site DISABLE ROW LEVEL SECURITY')).rejects.toThrow('must be owner');
  await expect(inCounty('DROP POLICY by_county ON probe.site')).rejects.toThrow('must be owner');
});

// With DATABASE_URL the daily connection logs in as the administrator unless it has an address of its own.
const onOwnLogin = test.skipIf(process.env['DATABASE_URL']);

onOwnLogin('it cannot become another role, and giving up its own leaves it without rights', async () => {
  await expect(inCounty('SET ROLE cc_owner')).rejects.toThrow('permission denied');
  await expect(inCounty('SET ROLE postgres')).rejects.toThrow('permission denied');
  await expect(inCounty('RESET SESSION AUTHORIZATION; SET ROLE NONE; TABLE probe.site')).rejects.toThrow('permission denied');
});

test('a view that would read with the rights of its owner is closed, one that reads with the caller’s is open', async () => {
  await expect(inCounty('TABLE probe.leaky')).rejects.toThrow('permission denied');
  expect(await inCounty('TABLE probe.bound')).toEqual([{ county_id: 1, name: 'ours' }]);
});
