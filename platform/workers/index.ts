export { closeWorkers, runTask, streamTask } from './default-pool.ts';
export type { StreamTask, Task } from './task.ts';
export { isWorkerFailure, type WorkerFailure, type WorkerFailureCode } from './worker-failure.ts';
export { createWorkerPool, type PoolOptions, type TaskOptions, type WorkerPool } from './worker-pool.ts';
