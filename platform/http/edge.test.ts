import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { endpoint } from '@chuangcheng/kit/endpoint';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { actions, room } from '../kernel/index.ts';
import { startSession } from '../session/index.ts';
import { streamWorkbook } from '../spreadsheet/index.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { CSRF_COOKIE, createServer, route, SESSION_COOKIE } from './index.ts';

actions({ 'test.look': { title: { zh: '查看', en: 'Look' }, roles: ['office'] } });
const { query } = room('platform', { open: ['calendar_day'], scoped: {} });
const read = (heavy: boolean) =>
  query({
    action: 'test.look',
    heavy,
    run: (reader, _input: undefined) =>
      reader.selectFrom('platform.calendar_day').select(['day', 'name']).orderBy('day').execute(),
  });
const [light, heavy] = [read(false), read(true)];

const access = { action: 'test.look' } as const;
const summary = { zh: '测试', en: 'Test' };
const days = z.object({ days: z.array(z.object({ day: z.string(), name: z.string() })) });
const lightDays = endpoint({ id: 'test.light', method: 'GET', path: '/api/light', access, summary, response: days });
const heavyDays = endpoint({ id: 'test.heavy', method: 'GET', path: '/api/heavy', access, summary, response: days });
const exported = endpoint({
  id: 'test.export',
  method: 'GET',
  path: '/api/days.xlsx',
  access,
  summary,
  response: { raw: 'application/octet-stream' },
});
const health = endpoint({
  id: 'test.health',
  method: 'GET',
  path: '/healthz',
  access: { public: 'Asked without a session in this test' },
  summary,
  response: z.object({ status: z.literal('ok') }),
});

let host: TestHost;
let app: FastifyInstance;
let port: number;
let headers: string;
let rowsStillAsked = 0;
beforeAll(async () => {
  host = await createTestHost();
  await host.look(
    `INSERT INTO platform.calendar_day (county_id, day, kind, name)
     SELECT $1, date '2000-01-01' + n, 'holiday', repeat('很长的名称', 20) FROM generate_series(1, 3000) n`,
    [host.countyId],
  );
  app = await createServer({
    host: host.host,
    secure: false,
    routes: [
      route(health, async () => ({ status: 'ok' as const })),
      route(lightDays, async (_input, scope) => ({ days: await light(scope, undefined) })),
      route(heavyDays, async (_input, scope) => ({ days: await heavy(scope, undefined) })),
      route(exported, async (_input, scope) => ({
        body: streamWorkbook({
          name: '日历',
          columns: [{ title: '日' }, { title: '名称' }],
          rows: (async function* rows() {
            for (let round = 0; round < 200; round += 1) {
              rowsStillAsked = performance.now();
              for (const one of await heavy(scope, undefined)) yield [one.day, one.name];
            }
          })(),
        }),
      })),
    ],
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
  const { actor } = await host.person({ role: 'office' });
  const { token, csrfToken } = await startSession(host.host, actor.countyId, actor.accountId);
  headers = `Host: 127.0.0.1\r\nCookie: ${SESSION_COOKIE}=${token}; ${CSRF_COOKIE}=${csrfToken}\r\n`;
});
afterAll(async () => {
  await app.close();
  await host.drop();
});

/** Asks, and hangs up when the first bytes of the answer are there, or at once. */
function hangUp(path: string, when: 'at once' | 'in the middle'): Promise<void> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\n${headers}\r\n`);
      if (when === 'at once') setImmediate(() => socket.destroy());
    });
    socket.once('data', () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('close', () => done());
  });
}

const connectionsIn = (state: string) =>
  host.look<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND state LIKE $1 AND pid <> pg_backend_pid()`,
    [state],
  );

test('clients that hang up leave no transaction open and do not slow down the next one', { timeout: 90_000 }, async () => {
  const paths = ['/api/light', '/api/heavy', '/api/days.xlsx'];
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => hangUp(paths[index % 3] as string, index % 2 ? 'at once' : 'in the middle')),
    );
  }
  await expect.poll(() => connectionsIn('idle in transaction%'), { timeout: 10_000 }).toEqual([{ n: 0 }]);
  await expect.poll(() => connectionsIn('active'), { timeout: 20_000 }).toEqual([{ n: 0 }]);
  const times: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now();
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    times.push(performance.now() - start);
  }
  expect(times.toSorted((a, b) => a - b)[4]).toBeLessThan(50);
  const answer = await app.inject({ url: '/api/heavy', headers: { cookie: /Cookie: (.*)\r\n/.exec(headers)?.[1] } });
  expect((answer.json() as { days: unknown[] }).days.length).toBe(3000);
});

test('an export nobody reads any more stops asking for rows', async () => {
  await hangUp('/api/days.xlsx', 'in the middle');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const asked = rowsStillAsked;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(rowsStillAsked).toBe(asked);
});

test('every answer carries the headers that keep it from other sites, and its number', async () => {
  for (const url of ['/healthz', '/api/light', '/api/nothing']) {
    const answer = await app.inject({ url });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
});

test('a refusal is worded in the language asked for', async () => {
  const title = async (language: string) =>
    (await app.inject({ url: '/api/light', headers: { 'accept-language': language } })).json() as { title: string };
  expect((await title('zh-CN,zh;q=0.9')).title).toBe('请先登录。');
  expect((await title('en-GB,en;q=0.9')).title).toBe('Sign in first.');
  expect((await title('fr')).title).toBe('请先登录。');
});

test('a route without an endpoint keeps the server from starting', async () => {
  const stray = await createServer({
    host: host.host,
    secure: false,
    routes: [],
    pages: async (server) => void server.get('/stray', async () => 'data'),
  });
  await expect(stray.ready()).rejects.toThrow(/GET \/stray has no endpoint/);
});

test('an answer that does not fit its contract is an error of the server, not half an answer', async () => {
  const quiet = () => undefined;
  const logger = {
    level: 'silent',
    debug: quiet,
    info: quiet,
    warn: quiet,
    error: quiet,
    fatal: quiet,
    trace: quiet,
    silent: quiet,
  };
  Object.assign(logger, { child: () => logger });
  const wrong = await createServer({
    host: { ...host.host, logger },
    secure: false,
    routes: [route(health, async () => ({ status: 'secret' }) as never)],
  });
  const answer = await wrong.inject({ url: '/healthz' });
  expect(answer.statusCode).toBe(500);
  expect(answer.payload).not.toContain('secret');
  await wrong.close();
});
