import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withClient } from '../with-client.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';
import { realHome, temporaryFolder } from './temporary-folder.fixture.ts';

describe.runIf(process.getuid?.() === 0)('started as root', () => {
  async function start(dataDir: string) {
    const server = await startEmbeddedPostgres({ dataDir });
    onTestFinished(() => server.stop());
    return server;
  }

  test('the server runs as nobody and owns the cluster, while the data folder stays ours', async () => {
    const dataDir = temporaryFolder();
    const server = await start(dataDir);
    expect(statSync(join(dataDir, 'postgres', 'cluster')).uid).toBe(65534);
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(0);
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s+65534\s+65534/m);
  });

  test('a data folder nobody else may enter works, keeps its data, and does not find it again when made anew', async () => {
    const closed = temporaryFolder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, 'data');
    const first = await start(dataDir);
    expect(lstatSync(join(dataDir, 'postgres')).isSymbolicLink()).toBe(true);
    await withClient(first.admin, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
    await first.stop();
    const second = await start(dataDir);
    expect((await withClient(second.admin, (client) => client.query('TABLE kept'))).rows).toEqual([{ n: 7 }]);
    await second.stop();
    const left = realHome(dataDir);
    rmSync(dataDir, { recursive: true });
    const third = await start(dataDir);
    await expect(withClient(third.admin, (client) => client.query('TABLE kept'))).rejects.toThrow('does not exist');
    await third.stop();
    for (const home of [left, realHome(dataDir)]) rmSync(home, { recursive: true });
  });

  test('a cluster that became unreachable is refused by the name of the folder', async () => {
    const parent = temporaryFolder();
    const middle = join(parent, 'middle');
    mkdirSync(middle);
    await (await start(join(middle, 'data'))).stop();
    chmodSync(middle, 0o700);
    await expect(startEmbeddedPostgres({ dataDir: join(middle, 'data') })).rejects.toMatchObject({
      code: 'folder-unreachable',
      text: { zh: expect.stringContaining(middle), en: expect.stringContaining(`chmod o+x "${middle}"`) },
    });
  });
});
