import { type DomainEvent, type Host, type Run, type Scope, systemActor } from '../kernel/index.ts';
import { announce } from './announce.ts';
import type { Subscriber } from './subscriber.ts';

const BATCH = 200;
const POLL_MS = 1_000;
const LONGEST_PAUSE_SECONDS = 600;

type Row = { id: string; at: Date; topic: string; payload: Record<string, unknown>; delivered: string[]; attempts: number };

export type Deliveries = {
  /** Events wait in this county: look soon instead of at the next poll. */
  hint(countyId: string): void;
  /** Delivers everything that waits now; for tests and imports that go on with the result. */
  drain(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Delivers the outbox to subscribers, in this process and in others at once: rows are taken with SKIP LOCKED. An event whose
 * subscriber fails is tried again after a growing pause; the others of its batch are not held up.
 */
export function startDeliveries(host: Host, subscribers: readonly Subscriber[]): Deliveries {
  const byTopic = Map.groupBy(subscribers, (one) => one.topic);
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;

  async function drainCounty(countyId: string): Promise<void> {
    while (!stopped && (await drainBatch(host, byTopic, countyId)) === BATCH);
  }
  async function drainAll(): Promise<void> {
    const { rows } = await host.lanes.run('', { name: 'counties', text: 'SELECT county_id FROM platform.county', values: [] });
    for (const row of rows as { county_id: string }[]) await drainCounty(row.county_id);
  }
  function look(): Promise<void> {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await drainAll().catch((error: unknown) => host.logger.error({ err: error }, 'outbox could not be delivered'));
      } while (again && !stopped);
      running = undefined;
    })();
    return running;
  }
  const timer = setInterval(() => void look(), POLL_MS);
  timer.unref();
  return {
    hint: () => void setImmediate(() => void look()),
    async drain() {
      await look();
      await look();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

function drainBatch(host: Host, byTopic: ReadonlyMap<string, Subscriber[]>, countyId: string): Promise<number> {
  return host.transactions.run(countyId, async (run) => {
    const { rows } = await run({
      name: 'outbox-take',
      text: `SELECT id, at, topic, payload, delivered, attempts FROM platform.outbox
             WHERE next_try <= $1 ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      values: [host.clock.now()],
    });
    const events = rows as Row[];
    const failed = new Map<string, string>();
    const delivered = new Map(events.map((event) => [event.id, new Set(event.delivered)]));
    for (const [topic, ofTopic] of Map.groupBy(events, (event) => event.topic)) {
      for (const one of byTopic.get(topic) ?? []) await deliver(host, countyId, one, ofTopic, delivered, failed);
    }
    if (events.length > 0) {
      await note(run, host.clock.now(), events, delivered, failed);
      // Behind the subscribers: who asks again now finds what they keep.
      await announce(run, events);
    }
    return events.length;
  });
}

async function deliver(
  host: Host,
  countyId: string,
  one: Subscriber,
  events: readonly Row[],
  delivered: Map<string, Set<string>>,
  failed: Map<string, string>,
): Promise<void> {
  const scope: Scope = { host, actor: systemActor(countyId, one.name), requestId: one.name };
  const fresh: DomainEvent[] = events.filter((event) => !delivered.get(event.id)?.has(one.name));
  if (fresh.length === 0) return;
  try {
    await one.handle(scope, fresh);
    for (const event of fresh) delivered.get(event.id)?.add(one.name);
  } catch {
    // One bad event must not hold up its batch: each by itself.
    for (const event of fresh) {
      try {
        await one.handle(scope, [event]);
        delivered.get(event.id)?.add(one.name);
      } catch (error) {
        host.logger.error({ err: error, subscriber: one.name, event: event.id }, 'event could not be handled');
        failed.set(event.id, String(error).slice(0, 1000));
      }
    }
  }
}

async function note(
  run: Run,
  now: Date,
  events: readonly Row[],
  delivered: ReadonlyMap<string, ReadonlySet<string>>,
  failed: ReadonlyMap<string, string>,
): Promise<void> {
  const done = events.filter((event) => !failed.has(event.id)).map((event) => event.id);
  if (done.length > 0) {
    await run({
      name: 'outbox-delivered',
      text: `DELETE FROM platform.outbox WHERE county_id = platform.current_county() AND id = ANY($1)`,
      values: [done],
    });
  }
  for (const [id, error] of failed) {
    const { attempts } = events.find((event) => event.id === id) as Row;
    const pause = Math.min(LONGEST_PAUSE_SECONDS, 2 ** Math.min(attempts, 10));
    await run({
      text: `UPDATE platform.outbox SET attempts = attempts + 1, last_error = $2, delivered = $3, next_try = $4 WHERE id = $1`,
      values: [id, error, [...(delivered.get(id) ?? [])], new Date(now.getTime() + pause * 1000)],
    });
  }
}
