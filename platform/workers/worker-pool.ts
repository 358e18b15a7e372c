import { type Transferable, Worker } from 'node:worker_threads';
import { type AskOptions, askThread } from './ask-thread.ts';
import type { ThreadReply, ThreadRequest } from './task.ts';
import { workerFailure } from './worker-failure.ts';

export type PoolOptions = {
  /** How many tasks run at the same time. */
  readonly threads?: number;
  /** Tasks that may wait for a thread before calls are refused with `queue-full`. */
  readonly maxQueued?: number;
};

export type TaskOptions = {
  /** Milliseconds of work allowed: for the result, or for each single chunk. Waiting in the queue does not count. Default 60,000. */
  readonly timeoutMs?: number;
  /** Largest heap of the thread in MiB; array buffers do not count. Default 512. */
  readonly maxOldGenerationSizeMb?: number;
  /** Array buffers moved to the thread instead of copied. */
  readonly transfer?: readonly Transferable[];
  /** Gives up: a waiting task is dropped, a running one ended with its thread. */
  readonly signal?: AbortSignal | undefined;
};

type Thread = { readonly worker: Worker; readonly heapMb: number; dead: boolean };
type Waiting = { readonly start: () => void; readonly refuse: (reason: Error) => void };

export type WorkerPool = ReturnType<typeof createWorkerPool>;

/** A pool of worker threads. Threads start when first needed and are replaced when they die. */
export function createWorkerPool({ threads = 2, maxQueued = 100 }: PoolOptions = {}) {
  const idle: Thread[] = [];
  const queue: Waiting[] = [];
  const alive = new Set<Thread>();
  let leased = 0;
  let closed = false;

  function spawn(heapMb: number): Thread {
    const worker = new Worker(new URL('./thread-main.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    const thread: Thread = { worker, heapMb, dead: false };
    alive.add(thread);
    // Without a listener an error between two tasks would end the whole process.
    worker.on('error', () => {});
    worker.on('exit', () => {
      thread.dead = true;
      alive.delete(thread);
      const at = idle.indexOf(thread);
      if (at >= 0) idle.splice(at, 1);
    });
    return thread;
  }

  async function takeSlot(signal: AbortSignal | undefined): Promise<void> {
    if (closed) throw workerFailure('closed', 'The worker pool is closed.');
    if (signal?.aborted) throw workerFailure('aborted', 'The caller gave up.', signal.reason);
    if (leased < threads) {
      leased += 1;
      return;
    }
    if (queue.length >= maxQueued) throw workerFailure('queue-full', `${maxQueued} tasks are waiting already.`);
    await new Promise<void>((resolve, reject) => {
      const leave = (settle: () => void) => {
        signal?.removeEventListener('abort', onAbort);
        settle();
      };
      const waiting: Waiting = { start: () => leave(resolve), refuse: (reason) => leave(() => reject(reason)) };
      const onAbort = () => {
        queue.splice(queue.indexOf(waiting), 1);
        waiting.refuse(workerFailure('aborted', 'The caller gave up.', signal?.reason));
      };
      signal?.addEventListener('abort', onAbort);
      queue.push(waiting);
    });
  }

  function freeSlot(): void {
    const next = queue.shift();
    if (next) next.start();
    else leased -= 1;
  }

  async function lease(options: TaskOptions): Promise<Thread> {
    await takeSlot(options.signal);
    if (closed) {
      freeSlot();
      throw workerFailure('closed', 'The worker pool was closed.');
    }
    const heapMb = options.maxOldGenerationSizeMb ?? 512;
    const fitting = idle.findIndex((thread) => thread.heapMb === heapMb);
    const thread = fitting >= 0 ? idle.splice(fitting, 1)[0] : undefined;
    if (!thread && idle.length > 0 && alive.size >= threads) void end(idle.shift());
    const chosen = thread ?? spawn(heapMb);
    chosen.worker.ref();
    return chosen;
  }

  function release(thread: Thread): void {
    if (!thread.dead && !closed) {
      thread.worker.unref();
      idle.push(thread);
    }
    freeSlot();
  }

  async function end(thread: Thread | undefined): Promise<void> {
    if (!thread) return;
    thread.dead = true;
    alive.delete(thread);
    await thread.worker.terminate();
  }

  async function ask(thread: Thread, request: ThreadRequest, options: AskOptions): Promise<ThreadReply> {
    const asked = await askThread(thread.worker, request, options);
    if ('reply' in asked) {
      if (asked.reply.type === 'failed') throw workerFailure('task-failed', 'The task failed.', asked.reply.error);
      return asked.reply;
    }
    void end(thread);
    throw closed ? workerFailure('closed', 'The worker pool was closed.') : asked.dead;
  }

  /**
   * Runs the default export of a task module on a thread.
   * Rejects with a `WorkerFailure`; an error of the task itself is its `cause`.
   */
  async function runTask<Input, Output>(taskModule: URL, input: Input, options: TaskOptions = {}): Promise<Output> {
    const thread = await lease(options);
    try {
      const { timeoutMs = 60_000, signal, transfer } = options;
      const reply = await ask(thread, { type: 'run', taskUrl: taskModule.href, input }, { timeoutMs, signal, transfer });
      return (reply.type === 'value' ? reply.value : undefined) as Output;
    } finally {
      release(thread);
    }
  }

  /**
   * Pulls the chunks of a task module's generator, one at a time as they are asked for.
   * The thread is held until the chunks end or the loop over them is left.
   */
  async function* streamTask<Input, Chunk>(
    taskModule: URL,
    input: Input,
    options: TaskOptions = {},
  ): AsyncGenerator<Chunk, void> {
    const thread = await lease(options);
    const { timeoutMs = 60_000, signal, transfer } = options;
    try {
      await ask(thread, { type: 'open', taskUrl: taskModule.href, input }, { timeoutMs, signal, transfer });
      for (;;) {
        const reply = await ask(thread, { type: 'pull' }, { timeoutMs, signal });
        if (reply.type !== 'value') return;
        yield reply.value as Chunk;
      }
    } finally {
      if (!thread.dead) await askThread(thread.worker, { type: 'close' }, { timeoutMs });
      release(thread);
    }
  }

  /** Ends all threads; running and waiting calls reject with `closed`. */
  async function close(): Promise<void> {
    closed = true;
    for (const waiting of queue.splice(0)) waiting.refuse(workerFailure('closed', 'The worker pool was closed.'));
    idle.length = 0;
    await Promise.all([...alive].map(end));
  }

  return { runTask, streamTask, close };
}
