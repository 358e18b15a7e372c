import { afterEach, expect, test } from 'vitest';
import { createWorkerPool, isWorkerFailure, type WorkerFailure, type WorkerPool } from './index.ts';
import type { Order } from './worker-task.fixture.ts';

const TASK = new URL('./worker-task.fixture.ts', import.meta.url);
const STREAM = new URL('./worker-stream.fixture.ts', import.meta.url);

let pool: WorkerPool | undefined;
afterEach(async () => {
  await pool?.close();
});

function order(work: Order, options = {}): Promise<unknown> {
  if (!pool) throw new Error('no pool');
  return pool.runTask<Order, unknown>(TASK, work, options);
}

async function failureOf(call: Promise<unknown>): Promise<WorkerFailure> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isWorkerFailure(error)) throw new Error(`expected a failure of the pool, got ${String(error)}`);
  return error;
}

test('runs more tasks than it has threads, each with its own result', async () => {
  pool = createWorkerPool({ threads: 2 });
  const results = await Promise.all([1, 2, 3, 4, 5].map((value) => order({ do: 'double', value })));
  expect(results).toEqual([2, 4, 6, 8, 10]);
});

test('keeps a thread for the next task', async () => {
  pool = createWorkerPool({ threads: 1 });
  expect(await order({ do: 'thread-memory' })).toBe(1);
  expect(await order({ do: 'thread-memory' })).toBe(2);
});

test('passes on what the task threw and keeps the thread', async () => {
  pool = createWorkerPool({ threads: 1 });
  const failure = await failureOf(order({ do: 'throw' }));
  expect(failure.code).toBe('task-failed');
  expect(failure.cause).toBeInstanceOf(RangeError);
  expect(await order({ do: 'thread-memory' })).toBe(2);
});

test('a result that cannot be cloned is a failure of the task', async () => {
  pool = createWorkerPool({ threads: 1 });
  expect((await failureOf(order({ do: 'return-function' }))).code).toBe('task-failed');
});

test.each<[Order['do'], string, object]>([
  ['spin', 'timeout', { timeoutMs: 300 }],
  ['fill-heap', 'out-of-memory', { maxOldGenerationSizeMb: 32 }],
  ['exit', 'thread-died', {}],
])('replaces a thread after "%s" and says "%s"', async (work, code, options) => {
  pool = createWorkerPool({ threads: 1 });
  const failing = failureOf(order({ do: work } as Order, options));
  const waiting = order({ do: 'double', value: 21 });
  expect((await failing).code).toBe(code);
  expect(await waiting).toBe(42);
});

test('an aborted call ends at once, whether it runs or waits', async () => {
  pool = createWorkerPool({ threads: 1 });
  const running = new AbortController();
  const waiting = new AbortController();
  const first = failureOf(order({ do: 'spin' }, { signal: running.signal }));
  const second = failureOf(order({ do: 'double', value: 1 }, { signal: waiting.signal }));
  waiting.abort();
  expect((await second).code).toBe('aborted');
  running.abort();
  expect((await first).code).toBe('aborted');
  expect(await order({ do: 'double', value: 4 })).toBe(8);
});

test('refuses when too many tasks wait', async () => {
  pool = createWorkerPool({ threads: 1, maxQueued: 1 });
  const first = order({ do: 'double', value: 1 });
  const second = order({ do: 'double', value: 2 });
  expect((await failureOf(order({ do: 'double', value: 3 }))).code).toBe('queue-full');
  expect(await Promise.all([first, second])).toEqual([2, 4]);
});

test('closing rejects what runs and what waits', async () => {
  pool = createWorkerPool({ threads: 1 });
  const running = failureOf(order({ do: 'spin' }));
  const waiting = failureOf(order({ do: 'double', value: 1 }));
  await pool.close();
  expect([(await running).code, (await waiting).code]).toEqual(['closed', 'closed']);
  expect((await failureOf(order({ do: 'double', value: 1 }))).code).toBe('closed');
});

test('streams chunks in order, and a loop left early frees its thread', async () => {
  pool = createWorkerPool({ threads: 1 });
  const all: number[] = [];
  for await (const chunk of pool.streamTask<object, number>(STREAM, { last: 5 })) all.push(chunk);
  expect(all).toEqual([1, 2, 3, 4, 5]);
  for await (const chunk of pool.streamTask<object, number>(STREAM, { last: 1_000_000 })) if (chunk === 2) break;
  expect(await order({ do: 'double', value: 5 })).toBe(10);
});

test('a stream that fails half-way has handed out what came before', async () => {
  pool = createWorkerPool({ threads: 1 });
  const seen: number[] = [];
  const reading = (async () => {
    if (pool) for await (const chunk of pool.streamTask<object, number>(STREAM, { last: 9, failAt: 3 })) seen.push(chunk);
  })();
  expect((await failureOf(reading)).code).toBe('task-failed');
  expect(seen).toEqual([1, 2]);
});
