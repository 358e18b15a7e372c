import type { Transferable, Worker } from 'node:worker_threads';
import type { ThreadReply, ThreadRequest } from './task.ts';
import { type WorkerFailure, workerFailure } from './worker-failure.ts';

export type AskOptions = {
  /** Milliseconds the thread has for this one reply. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly transfer?: readonly Transferable[] | undefined;
};

/** The reply, or a failure after which the thread must not be used again. */
export type Asked = { readonly reply: ThreadReply } | { readonly dead: WorkerFailure };

/** Sends one request to a thread and waits for its reply, its end, the time limit or the caller's signal. Never rejects. */
export function askThread(worker: Worker, request: ThreadRequest, options: AskOptions): Promise<Asked> {
  const { timeoutMs, signal, transfer = [] } = options;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      settle({ dead: workerFailure('timeout', `The task gave no answer within ${timeoutMs} ms.`) });
    }, timeoutMs);
    const onMessage = (reply: ThreadReply) => settle({ reply });
    const onError = (error: unknown) => settle({ dead: failureOf(error) });
    const onExit = (code: number) => {
      settle({ dead: workerFailure('thread-died', `The worker thread ended with code ${code}.`) });
    };
    const onAbort = () => settle({ dead: workerFailure('aborted', 'The caller gave up.', signal?.reason) });

    function settle(asked: Asked): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      signal?.removeEventListener('abort', onAbort);
      resolve(asked);
    }

    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) return onAbort();
    try {
      worker.postMessage(request, transfer);
    } catch (error) {
      settle({ reply: { type: 'failed', error } });
    }
  });
}

function failureOf(error: unknown): WorkerFailure {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return workerFailure('out-of-memory', 'The task needed more memory than it may use.', error);
  }
  return workerFailure('thread-died', 'The worker thread failed.', error);
}
