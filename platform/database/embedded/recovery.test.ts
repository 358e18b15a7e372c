import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { withClient } from '../with-client.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';
import { isAlive, temporaryFolder } from './temporary-folder.fixture.ts';

const OWNER = fileURLToPath(new URL('./owner.fixture.ts', import.meta.url));
const patient = { timeout: 20_000, interval: 20 };

async function startOwner(dataDir: string, ...rest: string[]) {
  const child = spawn(process.execPath, [OWNER, dataDir, ...rest], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { host, pid } = JSON.parse(line.toString()) as { host: string; pid: number };
  return { child, pid, admin: { host, port: 5432, user: 'postgres', database: 'postgres' } };
}

async function open(dataDir: string) {
  const server = await startEmbeddedPostgres({ dataDir });
  onTestFinished(() => server.stop());
  return server;
}

test('a killed server is started again, with everything that was committed', async () => {
  const server = await open(temporaryFolder());
  const before = server.pid;
  await withClient(server.admin, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
  process.kill(before, 'SIGKILL');
  await vi.waitFor(() => expect(server.pid).not.toBe(before), patient);
  const { rows } = await withClient(server.admin, (client) => client.query('TABLE kept'));
  expect(rows).toEqual([{ n: 7 }]);
});

test('another process on the same data is refused while its owner lives', async () => {
  const dataDir = temporaryFolder();
  const owner = await startOwner(dataDir);
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: 'already-running',
    text: { en: expect.stringContaining(`pid ${owner.child.pid}`) },
  });
  expect(isAlive(owner.pid)).toBe(true);
  owner.child.kill('SIGKILL');
  await once(owner.child, 'exit');
  await open(dataDir);
});

test('after its owner was killed, the orphaned server is ended and the committed data is served', async () => {
  const dataDir = temporaryFolder();
  const owner = await startOwner(dataDir);
  await withClient(owner.admin, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
  owner.child.kill('SIGKILL');
  await once(owner.child, 'exit');
  expect(isAlive(owner.pid)).toBe(true);
  const server = await open(dataDir);
  expect(isAlive(owner.pid)).toBe(false);
  const { rows } = await withClient(server.admin, (client) => client.query('TABLE kept'));
  expect(rows).toEqual([{ n: 7 }]);
});

test('owner and server killed together: the stale postmaster.pid does not hinder, even when its number lives again', async () => {
  const dataDir = temporaryFolder();
  const owner = await startOwner(dataDir);
  owner.child.kill('SIGKILL');
  process.kill(owner.pid, 'SIGKILL');
  await once(owner.child, 'exit');
  const file = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'));
  const server = await open(dataDir);
  const { rows } = await withClient(server.admin, (client) => client.query('SELECT 1 AS n'));
  expect(rows).toEqual([{ n: 1 }]);
});

test('leaving by process.exit stops the server', async () => {
  const dataDir = temporaryFolder();
  const owner = await startOwner(dataDir, 'exit');
  await vi.waitFor(() => expect(isAlive(owner.pid)).toBe(false), patient);
});
