import { parentPort } from 'node:worker_threads';
import type { ThreadReply, ThreadRequest } from './task.ts';

/** Entry module of every thread: answers each request of the pool with exactly one reply. */
type Chunks = AsyncGenerator<unknown> | Generator<unknown>;

let open: Chunks | undefined;

async function taskOf(url: string): Promise<(input: unknown) => unknown> {
  const module: { default?: unknown } = await import(url);
  if (typeof module.default !== 'function') throw new TypeError(`The task module ${url} has no default export to call.`);
  return module.default as (input: unknown) => unknown;
}

async function answer(request: ThreadRequest): Promise<ThreadReply> {
  switch (request.type) {
    case 'run': {
      const task = await taskOf(request.taskUrl);
      return { type: 'value', value: await task(request.input) };
    }
    case 'open': {
      const task = await taskOf(request.taskUrl);
      open = task(request.input) as Chunks;
      return { type: 'done' };
    }
    case 'pull': {
      const next = await open?.next();
      return next === undefined || next.done ? { type: 'done' } : { type: 'value', value: next.value };
    }
    case 'close': {
      await open?.return(undefined);
      open = undefined;
      return { type: 'done' };
    }
  }
}

function send(reply: ThreadReply): void {
  try {
    parentPort?.postMessage(reply);
  } catch (error) {
    // A result or an error that cannot be cloned must still be answered, or the caller would wait for its timeout.
    parentPort?.postMessage({ type: 'failed', error: new Error(String(error)) } satisfies ThreadReply);
  }
}

parentPort?.on('message', (request: ThreadRequest) => {
  answer(request).then(send, (error: unknown) => send({ type: 'failed', error }));
});
