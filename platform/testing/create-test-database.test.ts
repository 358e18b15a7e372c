import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(() => Promise.all([one.drop(), other.drop()]));

test('two databases made at once do not share anything', async () => {
  await withClient(one.admin, (client) => client.query('CREATE TABLE only_here (n int)'));
  const found = await withClient(other.admin, (client) => client.query(`SELECT to_regclass('only_here') AS found`));
  expect(found.rows).toEqual([{ found: null }]);
});

test('the daily connection runs as cc_app, bound by row-level security', async () => {
  const { rows } = await withClient(one.app, (client) =>
    client.query('SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user'),
  );
  expect(rows).toEqual([{ current_user: 'cc_app', rolsuper: false, rolbypassrls: false }]);
});

test('a dropped database is gone although somebody is still connected', async () => {
  const third = await createTestDatabase();
  await withClient(third.app, async (client) => {
    await third.drop();
    await expect(client.query('SELECT 1')).rejects.toThrow();
  });
});
