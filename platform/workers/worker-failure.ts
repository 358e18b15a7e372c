/** Why a task on a worker thread has no result. */
export type WorkerFailureCode =
  /** The task took longer than its time limit; its thread was ended. */
  | 'timeout'
  /** The task needed more heap than its thread may use. */
  | 'out-of-memory'
  /** The thread ended for another reason. */
  | 'thread-died'
  /** The task itself threw; the thrown error is the `cause`. */
  | 'task-failed'
  /** The caller gave up through its signal. */
  | 'aborted'
  /** Too many tasks are waiting already. */
  | 'queue-full'
  /** The pool was closed. */
  | 'closed';

/** The error every call of the pool rejects with. */
export type WorkerFailure = Error & { readonly name: 'WorkerFailure'; readonly code: WorkerFailureCode };

/** Makes a failure; `cause` is what was thrown underneath, if anything. */
export function workerFailure(code: WorkerFailureCode, message: string, cause?: unknown): WorkerFailure {
  const error = new Error(message, cause === undefined ? undefined : { cause });
  return Object.assign(error, { name: 'WorkerFailure' as const, code });
}

/** Tells a failure of the pool, optionally of one kind, from other errors. */
export function isWorkerFailure(error: unknown, code?: WorkerFailureCode): error is WorkerFailure {
  if (!(error instanceof Error) || error.name !== 'WorkerFailure' || !('code' in error)) return false;
  return code === undefined || error.code === code;
}
