import { type Connections, DATABASE_NAME, socketConnections, urlConnections } from './connections.ts';
import type { DatabaseLogger } from './database-logger.ts';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { ensureRoles } from './roles.ts';
import { withClient } from './with-client.ts';

/**
 * `databaseUrl` names a server of one's own; without it an embedded one is started on `dataDir`. `appUrl` is the log-in of the
 * daily role on a server of one's own. `onLost`: the embedded server died and could not be started again.
 */
export type OpenDatabaseOptions = {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly appUrl?: string | undefined;
  readonly logger?: DatabaseLogger;
  readonly onLost?: (error: unknown) => void;
};

/** An open database. `stop` ends an embedded server; close all connections before. */
export type OpenDatabase = Connections & { stop(): Promise<void> };

/**
 * Opens the product's database with its roles in place, migrations not yet applied. `app` connections run as `cc_app`. With
 * only `databaseUrl` they log in as the administrator and take that role, which a hostile statement could give up again: give
 * production `appUrl` with the log-in `cc_login`.
 * @throws DatabaseError with what to do now
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  if (options.databaseUrl) {
    const connections = urlConnections(options.databaseUrl, options.appUrl);
    await withClient(connections.admin, ensureRoles);
    return { ...connections, stop: async () => undefined };
  }
  const server = await startEmbeddedPostgres(options);
  try {
    await withClient(server.admin, async (client) => {
      await ensureRoles(client);
      const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE_NAME]);
      if (rows.length === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
    });
    return { ...socketConnections(server.admin, DATABASE_NAME), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
