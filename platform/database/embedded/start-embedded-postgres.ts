import { rmSync } from 'node:fs';
import type pg from 'pg';
import type { DatabaseLogger } from '../database-logger.ts';
import { binaries } from './binaries.ts';
import { clusterName, ensureCluster } from './cluster.ts';
import { homeFolder } from './home-folder.ts';
import { lockOwner } from './owner-lock.ts';
import { serverAccount } from './server-account.ts';
import { type ServerPlan, runServer } from './server-process.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from './settings.ts';
import { socketFolder } from './socket-folder.ts';
import { stopStrays } from './strays.ts';
import { superviseServer } from './supervise-server.ts';

/** `settings` override the defaults by name; `onLost` is called when the server died and could not be started again. */
export type EmbeddedPostgresOptions = {
  readonly dataDir: string;
  readonly logger?: DatabaseLogger;
  readonly settings?: ServerSettings;
  readonly onLost?: (error: unknown) => void;
};

/** A running embedded server. `admin` is the superuser on the database `postgres`. */
export type EmbeddedPostgres = {
  readonly admin: pg.ClientConfig;
  /** Process number of the present server; another one after it had to be started again. */
  readonly pid: number;
  stop(): Promise<void>;
};

const PORT = 5432;

/**
 * Starts native PostgreSQL on `<dataDir>/postgres`, on a unix socket in a private folder and on no network address. Makes the
 * cluster on the first start; ends what a killed owner left running; starts the server again when it dies. When this process
 * exits without `stop()`, the server is told to stop.
 * @throws DatabaseError with what to do now
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = homeFolder(options.dataDir);
  const release = lockOwner(home);
  try {
    const { plan, host, name } = prepare(home, options.settings);
    const start = async () => {
      const strays = await stopStrays(plan.cluster, name);
      if (strays > 0) options.logger?.warn({ strays }, 'ended database processes left by an earlier run');
      return runServer(plan);
    };
    const server = await superviseServer(start, options.logger, options.onLost);
    options.logger?.info({ pid: server.pid(), home }, 'embedded PostgreSQL is ready');
    let stopped = false;
    return {
      admin: { host, port: PORT, user: 'postgres', database: 'postgres' },
      get pid() {
        return server.pid();
      },
      async stop() {
        if (stopped) return;
        stopped = true;
        await server.stop();
        rmSync(host, { recursive: true, force: true });
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function prepare(home: string, overrides: ServerSettings | undefined): { plan: ServerPlan; host: string; name: string } {
  const account = serverAccount(`${home}/cluster`);
  const programs = binaries(account);
  const cluster = ensureCluster(home, programs, account);
  const host = socketFolder(home, account);
  const name = clusterName(cluster);
  // The name is followed by another argument: a search for it must not match a longer name.
  const settings = { ...DEFAULT_SETTINGS, ...overrides, cluster_name: name, unix_socket_directories: host, port: String(PORT) };
  return { plan: { postgres: programs.postgres, home, cluster, settings, account }, host, name };
}
