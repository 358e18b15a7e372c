import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Connections,
  discardAbandoned,
  ensureRoles,
  migrate,
  socketConnections,
  startEmbeddedPostgres,
  urlConnections,
  withClient,
} from '../database/index.ts';

const TEMPORARY = 'cc-test-';

/** Where test databases are made. Plain data: it travels from the main process of the test run to its workers. */
export type TestServer = {
  /** Address of a server of one's own; otherwise `socket` is an embedded one. */
  readonly url?: string;
  readonly socket?: { readonly host: string; readonly port: number };
  readonly template: string;
};

/** Connections to one database of the test server. */
export function testConnections(server: TestServer, database: string): Connections {
  return server.url
    ? urlConnections(server.url, undefined, database)
    : socketConnections({ ...server.socket, user: 'postgres' }, database);
}

/** Connection that makes and drops databases. */
export function maintenance(server: TestServer): Connections['admin'] {
  return server.url ? urlConnections(server.url).admin : testConnections(server, 'postgres').admin;
}

/** A name no other test run on the same server uses. */
export function uniqueName(prefix: string): string {
  return `${prefix}_${randomBytes(6).toString('hex')}`;
}

/**
 * Starts the server of a test run and makes its template: a database with all migrations of the folder. The embedded server
 * lives in a temporary folder and does not wait for the disk; `DATABASE_URL` names a server to use instead.
 */
export async function startTestServer(migrations: string): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const template = uniqueName('cc_template');
  const url = process.env['DATABASE_URL'];
  const embedded = url ? undefined : await startInTemporaryFolder();
  const server: TestServer = url
    ? { url, template }
    : { socket: embedded?.socket as NonNullable<TestServer['socket']>, template };
  await withClient(maintenance(server), async (client) => {
    await ensureRoles(client);
    await client.query(`CREATE DATABASE ${template}`);
  });
  await migrate(testConnections(server, template).admin, migrations);
  return {
    server,
    async stop() {
      if (embedded) await embedded.stop();
      else await withClient(maintenance(server), (client) => client.query(`DROP DATABASE ${template} WITH (FORCE)`));
    },
  };
}

async function startInTemporaryFolder() {
  for (const left of readdirSync(tmpdir())) {
    if (left.startsWith(TEMPORARY)) await discardAbandoned(join(tmpdir(), left)).catch(() => false);
  }
  const dataDir = mkdtempSync(join(tmpdir(), TEMPORARY));
  // As root the server runs under another account, which has to get into the folder.
  chmodSync(dataDir, 0o755);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' };
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  return {
    socket: { host: postgres.admin.host as string, port: postgres.admin.port as number },
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
