import { inject } from 'vitest';
import { type Connections, withClient } from '../database/index.ts';
import { maintenance, testConnections, uniqueName } from './test-server.ts';

/** A database of a test file's own. End all connections before `drop`; what is still open is cut. */
export type TestDatabase = Connections & { drop(): Promise<void> };

/**
 * Clones the migrated template, for one test file: `beforeAll(async () => { database = await createTestDatabase(); })` and
 * `afterAll(() => database.drop())`. Works in the vitest project `database` only. Its rows survive until the file ends: tests
 * of one file give their records identifiers of their own.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = uniqueName('cc_test');
  // Copying the files takes a third of the time of the default, which writes every page to the log.
  await withClient(maintenance(server), (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template} STRATEGY file_copy`),
  );
  return {
    ...testConnections(server, name),
    async drop() {
      await withClient(maintenance(server), (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}
