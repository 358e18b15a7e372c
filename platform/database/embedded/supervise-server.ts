import type { DatabaseLogger } from '../database-logger.ts';
import type { ServerProcess } from './server-process.ts';

const MOST_DEATHS = 5;
const PERIOD_MS = 60_000;

/** A server that is started again when it dies. */
export type SupervisedServer = { pid(): number; stop(): Promise<void> };

/**
 * Keeps a server running: when it ends without `stop()`, it is started again, which lets it recover from its log. After five
 * deaths within a minute, or a start that fails, it is given up and `onLost` is told.
 */
export async function superviseServer(
  start: () => Promise<ServerProcess>,
  logger: DatabaseLogger | undefined,
  onLost: ((error: unknown) => void) | undefined,
): Promise<SupervisedServer> {
  let server = await start();
  let stopping = false;
  let watching = watch();

  async function watch(): Promise<void> {
    let deaths: number[] = [];
    for (;;) {
      await server.exited;
      if (stopping) return;
      deaths = [...deaths.filter((at) => at > Date.now() - PERIOD_MS), Date.now()];
      logger?.warn({ pid: server.pid, deaths: deaths.length }, 'the database ended unexpectedly and is started again');
      if (deaths.length > MOST_DEATHS) throw new Error('the database ended too often');
      server = await start();
      if (stopping) await server.stop();
    }
  }

  watching = watching.catch((error: unknown) => {
    logger?.error({ err: error }, 'the database could not be started again');
    onLost?.(error);
  });
  return {
    pid: () => server.pid,
    async stop() {
      stopping = true;
      await server.stop();
      await watching;
    },
  };
}
