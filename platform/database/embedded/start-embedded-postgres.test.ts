import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { withClient } from '../with-client.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';
import { isAlive, temporaryFolder } from './temporary-folder.fixture.ts';

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  onTestFinished(() => server.stop());
  return server;
}

function query(server: EmbeddedPostgres, text: string): Promise<pg.QueryResult> {
  return withClient(server.admin, (client) => client.query(text));
}

test('what was stored is there after a stop and a start, and the stop ends the server', async () => {
  const dataDir = temporaryFolder();
  const first = await start(dataDir);
  await query(first, 'CREATE TABLE kept AS SELECT 7 AS n');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start(dataDir);
  expect((await query(second, 'TABLE kept')).rows).toEqual([{ n: 7 }]);
});

test('the server is durable, sorts by code point and listens on no network address', async () => {
  const server = await start(temporaryFolder());
  const { rows } = await query(
    server,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('jit') AS jit,
            current_setting('listen_addresses') AS addresses, current_setting('server_encoding') AS encoding,
            datcollate, upper('ß é') AS upper, (SELECT max(v) FROM (VALUES ('a'), ('B'), ('创')) t(v)) AS last
     FROM pg_database WHERE datname = 'postgres'`,
  );
  expect(rows[0]).toMatchObject({ fsync: 'on', commit: 'on', jit: 'off', addresses: '', encoding: 'UTF8', last: '创' });
  expect(rows[0].upper).toContain('É');
});

test('the folders of cluster and socket are closed to everybody else', async () => {
  const dataDir = temporaryFolder();
  const server = await start(dataDir);
  for (const folder of [join(dataDir, 'postgres', 'cluster'), String(server.admin.host)]) {
    expect(statSync(folder).mode & 0o777, folder).toBe(0o700);
  }
});

test('a second start on the same data is refused in both languages and disturbs nothing', async () => {
  const dataDir = temporaryFolder();
  const server = await start(dataDir);
  const refused = startEmbeddedPostgres({ dataDir });
  await expect(refused).rejects.toMatchObject({
    code: 'already-running',
    text: { zh: expect.stringContaining(`进程号 ${process.pid}`), en: expect.stringContaining(`pid ${process.pid}`) },
  });
  expect((await query(server, 'SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
});

test('a data folder whose path is longer than a socket path may be works', async () => {
  const dataDir = join(temporaryFolder(), 'x'.repeat(90), 'y'.repeat(90));
  const server = await start(dataDir);
  expect(Buffer.byteLength(`${server.admin.host}/.s.PGSQL.5432`)).toBeLessThan(104);
  expect((await query(server, 'SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  await server.stop();
});

test('a first start that was killed half way is begun again', async () => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'postgres', 'cluster.new', 'base'), { recursive: true });
  const server = await start(dataDir);
  expect((await query(server, 'SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  expect(existsSync(join(dataDir, 'postgres', 'cluster.new'))).toBe(false);
});

test('a setting the server rejects ends in a message with its log, and the folder is free again', async () => {
  const dataDir = temporaryFolder();
  const wrong = startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'much' } });
  await expect(wrong).rejects.toMatchObject({
    code: 'start-failed',
    text: { en: expect.stringContaining('shared_buffers') },
  });
  await start(dataDir);
});
