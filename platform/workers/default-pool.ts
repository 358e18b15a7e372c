import { createWorkerPool, type WorkerPool } from './worker-pool.ts';

let pool: WorkerPool | undefined;

function defaultPool(): WorkerPool {
  pool ??= createWorkerPool();
  return pool;
}

/** `runTask` on the two threads every part of the process shares. */
export const runTask: WorkerPool['runTask'] = (taskModule, input, options) => defaultPool().runTask(taskModule, input, options);

/** `streamTask` on the two threads every part of the process shares. */
export const streamTask: WorkerPool['streamTask'] = (taskModule, input, options) =>
  defaultPool().streamTask(taskModule, input, options);

/** Ends the shared threads, for an orderly stop of the process; a later call starts new ones. */
export async function closeWorkers(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.close();
}
