import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const MIGRATIONS = fileURLToPath(new URL('../../database/migrations', import.meta.url));

/** Runs once before the database tests: one server, one migrated template. Returns what ends it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer(MIGRATIONS);
  project.provide('testServer', server);
  return stop;
}
