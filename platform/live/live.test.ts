import { newId } from '@chuangcheng/kit/id';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { authnRoutes } from '../authn/index.ts';
import { createServer, SESSION_COOKIE } from '../http/index.ts';
import type { AccountActor, Scope } from '../kernel/index.ts';
import { openInstallation } from '../module/index.ts';
import { endSession, startSession } from '../session/index.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { type Installation } from '../module/index.ts';
import { liveStream, openStreams } from './live-stream.ts';
import { liveRoutes } from './routes.ts';

const TOPIC = 'test.thing-changed';
const WAIT_MS = 8_000;

let here: TestHost;
/** Another process on the same database. */
let there: Installation;
let server: FastifyInstance;
let address: string;

beforeAll(async () => {
  here = await createTestHost();
  const { actorOf, logger, files } = here.host;
  there = openInstallation({
    connections: here.database,
    rooms: [],
    clock: here.clock,
    files,
    actorOf,
    logger,
    laneCount: 1,
    writerCount: 2,
  });
  server = await createServer({ host: here.host, routes: [...liveRoutes, ...authnRoutes], secure: false });
  address = await server.listen({ port: 0 });
});
afterAll(async () => {
  await server.close();
  await there.close();
  await here.drop();
});

let person: Scope & { readonly actor: AccountActor };
let token: string;
beforeEach(async () => {
  person = await here.person({ role: 'office' });
  ({ token } = await startSession(here.host, here.countyId, person.actor.accountId));
});

type Window = { readonly texts: string[]; readonly status: number; close(): void; ended: Promise<void> };

/** Opens the stream as a browser does and gathers what arrives. */
async function open(session: string | undefined): Promise<Window> {
  const hangUp = new AbortController();
  const answer = await fetch(`${address}/api/live`, {
    headers: session ? { cookie: `${SESSION_COOKIE}=${session}` } : {},
    signal: hangUp.signal,
  });
  const texts: string[] = [];
  const read = async () => {
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) texts.push(chunk);
  };
  return { texts, status: answer.status, close: () => hangUp.abort(), ended: read().catch(() => undefined) };
}

const changesIn = ({ texts }: Window) => texts.join('').match(/event: changed\ndata: .*/g) ?? [];
const soon = (what: () => unknown) => expect.poll(what, { timeout: WAIT_MS, interval: 20 });

/** As a command leaves an event. */
async function leave(payload: object, countyId = here.countyId): Promise<void> {
  await there.host.transactions.run(countyId, (run) =>
    run({
      text: 'INSERT INTO platform.outbox (id, at, topic, payload, next_try) VALUES ($1, $2, $3, $4, $2)',
      values: [newId(), here.clock.now(), TOPIC, JSON.stringify(payload)],
    }),
  );
  await there.deliveries.drain();
}

test('the stream is closed to whoever is not signed in, and before the first password is changed', async () => {
  expect((await open(undefined)).status).toBe(401);
  expect((await open(`${here.countyId}.${'x'.repeat(43)}`)).status).toBe(401);
  await here.look('UPDATE platform.account SET must_change_password = true WHERE id = $1', [person.actor.accountId]);
  expect((await open(token)).status).toBe(403);
});

test('what one process delivers is told in the other: the topic, no data, and nothing of another county', async () => {
  const [window, foreign] = await Promise.all([open(token), foreignWindow()]);
  await soon(() => window.texts.join('')).toContain('event: ready');
  await soon(() => foreign.texts.join('')).toContain('event: ready');
  await leave({ secret: '案卷内容' });
  await soon(() => changesIn(window)).toEqual([`event: changed\ndata: {"topics":["${TOPIC}"]}`]);
  expect(window.texts.join('')).not.toContain('案卷内容');
  expect(changesIn(foreign)).toEqual([]);
  window.close();
  foreign.close();
});

async function foreignWindow(): Promise<Window> {
  const { actor } = await here.stranger({ role: 'office' });
  return open((await startSession(here.host, actor.countyId, actor.accountId)).token);
}

test('many changes within a second are told together', async () => {
  const window = await open(token);
  await soon(() => window.texts.join('')).toContain('event: ready');
  for (let i = 0; i < 12; i += 1) await leave({});
  await soon(() => changesIn(window).length).toBeGreaterThanOrEqual(1);
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  expect(changesIn(window).length).toBeLessThanOrEqual(3);
  window.close();
});

test('a liaison officer is told what concerns the own unit, or may concern any', async () => {
  const [own, other] = [newId(), newId()];
  const { actor } = await here.person({ role: 'liaison', unitId: own });
  const stream = await liveStream(here.host, actor, token, { betweenMs: 0 });
  const told: string[] = [];
  stream.on('data', (chunk) => told.push(String(chunk)));
  await leave({ concerns: [other] });
  await leave({ concerns: [other, own] });
  await soon(() => told.filter((text) => text.includes('changed')).length).toBe(1);
  await leave({});
  await soon(() => told.filter((text) => text.includes('changed')).length).toBe(2);
  stream.destroy();
});

test('changes are told without notifications too, once, by the numbers', async () => {
  const window = await open(token);
  await soon(() => window.texts.join('')).toContain('event: ready');
  // As if the notification had been lost: the number is one further, and nobody said so.
  await here.look('UPDATE platform.change SET number = number + 1 WHERE county_id = $1 AND topic = $2', [here.countyId, TOPIC]);
  await soon(() => changesIn(window).length).toBe(1);
  window.close();
});

test('a listening connection that is lost is opened again', async () => {
  const window = await open(token);
  await soon(() => window.texts.join('')).toContain('event: ready');
  const listeners = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  const [first] = await here.look<{ pid: number }>(listeners);
  await here.look('SELECT pg_terminate_backend($1)', [first?.pid]);
  await soon(async () => (await here.look<{ pid: number }>(listeners)).some(({ pid }) => pid !== first?.pid)).toBe(true);
  await leave({});
  await soon(() => changesIn(window).length).toBe(1);
  window.close();
});

test('a stream ends with its session', async () => {
  const stream = await liveStream(here.host, person.actor, token, { heartbeatMs: 30 });
  stream.resume();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(stream.destroyed).toBe(false);
  await endSession(here.host, token);
  await soon(() => stream.destroyed).toBe(true);
});

test('an account has eight streams at most; the ninth is refused in words', async () => {
  const windows = await Promise.all(Array.from({ length: 8 }, () => open(token)));
  expect(windows.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect((await open(token)).status).toBe(429);
  for (const window of windows) window.close();
  await soon(() => openStreams(here.host)).toBe(0);
  const again = await open(token);
  expect(again.status).toBe(200);
  again.close();
});

test('200 windows that are opened and hung up leave nothing', async () => {
  const people = await Promise.all(Array.from({ length: 25 }, () => here.person({ role: 'office' })));
  const tokens = await Promise.all(people.map(({ actor }) => startSession(here.host, here.countyId, actor.accountId)));
  const windows = await Promise.all(tokens.flatMap((one) => Array.from({ length: 8 }, () => open(one.token))));
  await soon(() => openStreams(here.host)).toBe(200);
  for (const window of windows) window.close();
  await soon(() => openStreams(here.host)).toBe(0);
});

test('a server with open streams closes at once, and they with it', async () => {
  const window = await open(token);
  const began = performance.now();
  await server.close();
  await window.ended;
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(openStreams(here.host)).toBe(0);
});
