import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { createTestDatabase } from '../testing/index.ts';
import { urlConnections } from './connections.ts';
import { openDatabase } from './open-database.ts';
import { withClient } from './with-client.ts';

const WHO = `SELECT current_database() AS database, current_user AS who, session_user AS login`;

test('an embedded database opens with its name and roles, also the second time', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cc-open-'));
  chmodSync(dataDir, 0o755);
  for (const _ of [1, 2]) {
    const database = await openDatabase({ dataDir });
    const admin = await withClient(database.admin, (client) => client.query(WHO));
    const app = await withClient(database.app, (client) => client.query(WHO));
    await database.stop();
    expect(admin.rows).toEqual([{ database: 'chuangcheng', who: 'postgres', login: 'postgres' }]);
    expect(app.rows).toEqual([{ database: 'chuangcheng', who: 'cc_app', login: 'cc_login' }]);
  }
  rmSync(dataDir, { recursive: true });
});

test('a server of one’s own is used as it is, the daily connection takes its role there', async () => {
  const { url, socket } = inject('testServer');
  const address = url ?? `postgres://postgres@/postgres?host=${encodeURIComponent(socket?.host ?? '')}&port=${socket?.port}`;
  const database = await openDatabase({ dataDir: 'not-used', databaseUrl: address });
  const { rows } = await withClient(database.app, (client) => client.query(WHO));
  expect(rows[0]).toMatchObject({ who: 'cc_app' });
  await database.stop();
});

test('options in the address are kept, and the daily connection may have an address of its own', () => {
  const { admin, app } = urlConnections('postgres://a@h/d?options=-c%20work_mem%3D8MB', 'postgres://b@h/d');
  expect(new URL(admin.connectionString ?? '').searchParams.get('options')).toBe('-c work_mem=8MB -c TimeZone=UTC');
  expect(app.connectionString).toContain('//b@h');
  expect(new URL(app.connectionString ?? '').searchParams.get('options')).toContain('role=cc_app');
});

test('an address that is none is refused without repeating its password', () => {
  expect(() => urlConnections('mysql://a:secret@h/d')).toThrow(/^(?![\s\S]*secret)[\s\S]*DATABASE_URL/);
});

test('dates stay texts, large numbers keep their digits, instants are Dates', async () => {
  const database = await createTestDatabase();
  const { rows } = await withClient(database.app, (client) =>
    client.query(`SELECT date '2026-02-28' AS day, ARRAY[date '2026-02-28'] AS days, 9007199254740993 AS big, 1.10 AS amount,
                         timestamptz '2026-02-28 08:00+08' AS at, '{"a":1}'::jsonb AS json`),
  );
  await database.drop();
  expect(rows).toEqual([
    {
      day: '2026-02-28',
      days: ['2026-02-28'],
      big: '9007199254740993',
      amount: '1.10',
      at: new Date('2026-02-28T00:00:00Z'),
      json: { a: 1 },
    },
  ]);
});
