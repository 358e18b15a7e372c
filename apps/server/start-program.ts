import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase } from '@chuangcheng/platform/database';
import { folderStore } from '@chuangcheng/platform/files';
import { createServer } from '@chuangcheng/platform/http';
import { startJobs } from '@chuangcheng/platform/jobs';
import type { Host } from '@chuangcheng/platform/kernel';
import { openInstallation } from '@chuangcheng/platform/module';
import { deliveryModule } from '@chuangcheng/platform/notification';
import { closeWorkers } from '@chuangcheng/platform/workers';
import { actorOf } from '@chuangcheng/modules/organisation';
import { pino } from 'pino';
import { allRoutes } from './all-routes.ts';
import type { Configuration } from './configuration.ts';
import { firstRun } from './first-run.ts';
import { webPages } from './pages.ts';
import { jobs, rooms } from './rooms.ts';

const MIGRATIONS = fileURLToPath(new URL('../../database/migrations', import.meta.url));

/** The running program. `stop` ends everything it started, in order. */
export type Program = {
  readonly host: Host;
  /** Delivers all events that wait. */
  drain(): Promise<void>;
  /** The code that opens the guide of an empty installation. */
  firstRunCode(): Promise<string | undefined>;
  /** Answers requests from now on; the address users open. */
  listen(): Promise<string>;
  stop(): Promise<void>;
};

/** Opens database, host and server; requests are answered after `listen`. */
export async function startProgram(configuration: Configuration, onLost: (error: unknown) => void): Promise<Program> {
  mkdirSync(configuration.dataDir, { recursive: true, mode: 0o755 });
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
  const log = {
    debug: (details: object, message: string) => logger.debug(details, message),
    info: (details: object, message: string) => logger.info(details, message),
    warn: (details: object, message: string) => logger.warn(details, message),
    error: (details: object, message: string) => logger.error(details, message),
  };
  const database = await openDatabase({
    dataDir: configuration.dataDir,
    databaseUrl: configuration.databaseUrl,
    appUrl: configuration.databaseAppUrl,
    logger: log,
    onLost,
  });
  // What was started ends in the opposite order, also when something after it fails to start.
  const ending: (() => Promise<unknown>)[] = [() => database.stop()];
  const stop = async () => {
    for (const end of ending.splice(0).toReversed()) await end();
  };
  try {
    await migrate(database.admin, MIGRATIONS);
    const delivery = deliveryModule(process.env, configuration.publicUrl);
    const files = folderStore(join(configuration.dataDir, 'files'));
    const installation = openInstallation({
      connections: database,
      rooms: [...rooms, delivery],
      actorOf,
      files,
      logger: logger as never,
    });
    ending.push(closeWorkers, () => installation.close());
    const { host } = installation;
    const first = firstRun();
    const app = await createServer({
      host,
      routes: allRoutes(host, first),
      secure: configuration.publicUrl.startsWith('https:'),
      pages: webPages,
    });
    const running = await startJobs(host, database.admin, [...jobs, ...(delivery.jobs ?? [])]);
    ending.push(
      () => running.stop(),
      () => app.close(),
    );
    return {
      host,
      firstRunCode: () => first.code(host),
      drain: () => installation.deliveries.drain(),
      async listen() {
        await app.listen({ host: configuration.host, port: configuration.port });
        const { port } = app.server.address() as AddressInfo;
        return configuration.port === 0 ? `http://${configuration.host}:${port}` : configuration.publicUrl;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
