import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CSRF_COOKIE, createServer, SESSION_COOKIE } from '../http/index.ts';
import { distrustSessions } from '../session/index.ts';
import { createTestHost, TEST_MOMENT, TEST_PASSWORD, type TestHost } from '../testing/index.ts';
import { authnRoutes } from './routes.ts';

let host: TestHost;
let app: FastifyInstance;
let secureApp: FastifyInstance;
beforeAll(async () => {
  host = await createTestHost();
  app = await createServer({ host: host.host, routes: authnRoutes, secure: false });
  secureApp = await createServer({ host: host.host, routes: authnRoutes, secure: true });
});
afterAll(async () => {
  await Promise.all([app.close(), secureApp.close()]);
  await host.drop();
});
beforeEach(async () => {
  host.clock.set(TEST_MOMENT);
  await host.look('DELETE FROM platform.sign_in_throttle');
});

type Tried = { status: number; code?: string; title?: string; cookies: { name: string; value: string }[]; raw: string[] };

async function trySignIn(
  name: string,
  password: string,
  more: { address?: string; cookie?: string; server?: FastifyInstance } = {},
) {
  const answer = await (more.server ?? app).inject({
    method: 'POST',
    url: '/api/sign-in',
    remoteAddress: more.address ?? '10.0.0.1',
    headers: { ...(more.cookie && { cookie: more.cookie }) },
    payload: { name, password },
  });
  const body = answer.json() as { code?: string; title?: string };
  return {
    status: answer.statusCode,
    code: body.code,
    title: body.title,
    cookies: answer.cookies,
    raw: [answer.headers['set-cookie'] ?? []].flat(),
  } satisfies Tried;
}
const newAccount = async () => (await host.person({ role: 'liaison' })).actor;
const later = (seconds: number) => host.clock.set(new Date(host.clock.now().getTime() + seconds * 1000));
const valueOf = (tried: Tried, name: string) => tried.cookies.find((one) => one.name === name)?.value ?? '';

/** Who the server takes the holder of this session for. */
async function whoIs(token: string): Promise<string | number> {
  const answer = await app.inject({ url: '/api/session', headers: { cookie: `${SESSION_COOKIE}=${token}` } });
  return answer.statusCode === 200 ? (answer.json() as { account: { name: string } }).account.name : answer.statusCode;
}

test('the right password opens a session; an unknown name and a wrong password read the same', async () => {
  const { accountName } = await newAccount();
  const good = await trySignIn(accountName, TEST_PASSWORD);
  expect(good.status).toBe(200);
  expect(await whoIs(valueOf(good, SESSION_COOKIE))).toBe(accountName);
  const wrong = await trySignIn(accountName, 'not-the-password');
  const unknown = await trySignIn('nobody-here', 'not-the-password');
  expect([wrong.status, wrong.code]).toEqual([401, 'platform/sign-in-failed']);
  expect({ ...unknown }).toEqual({ ...wrong });
  expect(wrong.raw).toEqual([]);
});

test('an unknown name takes as long as a wrong password', async () => {
  const { accountName } = await newAccount();
  await trySignIn('nobody-here', 'warm');
  const time = async (name: string) => {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const start = performance.now();
      await trySignIn(name, `wrong-${round}`, { address: `10.1.${round}.${name.length % 200}` });
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  const [known, unknown] = [await time(accountName), await time('nobody-there')];
  expect(unknown).toBeGreaterThan(known / 4);
});

test('the session cookie is kept from scripts and foreign sites, and from plain http when the address is https', async () => {
  const { accountName } = await newAccount();
  const attributes = (tried: Tried, name: string) =>
    (tried.raw.find((line) => line.startsWith(`${name}=`)) ?? '')
      .split('; ')
      .slice(1)
      .map((one) => one.toLowerCase())
      .sort();
  const plain = await trySignIn(accountName, TEST_PASSWORD);
  expect(attributes(plain, SESSION_COOKIE)).toEqual(['httponly', 'max-age=43200', 'path=/', 'samesite=lax']);
  const secure = await trySignIn(accountName, TEST_PASSWORD, { server: secureApp });
  expect(attributes(secure, SESSION_COOKIE)).toEqual(['httponly', 'max-age=43200', 'path=/', 'samesite=lax', 'secure']);
  // The page reads this one and repeats it with every change.
  expect(attributes(secure, CSRF_COOKIE)).toEqual(['max-age=43200', 'path=/', 'samesite=lax', 'secure']);
});

test('signing in never takes over a session that was there before, and ends it', async () => {
  const [victim, attacker] = [await newAccount(), await newAccount()];
  const planted = valueOf(await trySignIn(attacker.accountName, TEST_PASSWORD), SESSION_COOKIE);
  const signedIn = await trySignIn(victim.accountName, TEST_PASSWORD, { cookie: `${SESSION_COOKIE}=${planted}` });
  const token = valueOf(signedIn, SESSION_COOKIE);
  expect(token).not.toBe(planted);
  expect(await whoIs(token)).toBe(victim.accountName);
  expect(await whoIs(planted)).toBe(401);
  const made = `${victim.countyId}.${'A'.repeat(43)}`;
  const again = await trySignIn(victim.accountName, TEST_PASSWORD, { cookie: `${SESSION_COOKIE}=${made}` });
  expect(valueOf(again, SESSION_COOKIE)).not.toBe(made);
  expect(await whoIs(made)).toBe(401);
});

test('the database knows sessions by their hash only', async () => {
  const { accountName, accountId } = await newAccount();
  const token = valueOf(await trySignIn(accountName, TEST_PASSWORD), SESSION_COOKIE);
  const [row] = await host.look<{ text: string }>('SELECT s::text AS text FROM platform.session s WHERE account_id = $1', [
    accountId,
  ]);
  expect(row?.text).not.toContain(token.split('.')[1]);
});

test('a session ends after two idle hours, after twelve hours at most, and when its holder signs out', async () => {
  const { accountName } = await newAccount();
  const idle = valueOf(await trySignIn(accountName, TEST_PASSWORD), SESSION_COOKIE);
  later(2 * 3600 + 1);
  // Trust of some seconds is measured by the real clock.
  distrustSessions(host.host);
  expect(await whoIs(idle)).toBe(401);

  host.clock.set(TEST_MOMENT);
  const busy = valueOf(await trySignIn(accountName, TEST_PASSWORD), SESSION_COOKIE);
  for (let hour = 1; hour <= 11; hour += 1) {
    later(3600);
    distrustSessions(host.host);
    expect(await whoIs(busy)).toBe(accountName);
  }
  later(3601);
  distrustSessions(host.host);
  expect(await whoIs(busy)).toBe(401);

  const last = await trySignIn(accountName, TEST_PASSWORD);
  const [token, csrf] = [valueOf(last, SESSION_COOKIE), valueOf(last, CSRF_COOKIE)];
  const headers = { cookie: `${SESSION_COOKIE}=${token}`, 'x-csrf-token': csrf };
  expect((await app.inject({ method: 'POST', url: '/api/sign-out', headers })).statusCode).toBe(200);
  expect(await whoIs(token)).toBe(401);
});

test('guessing at one account has to wait longer and longer, and the owner gets in again by waiting', async () => {
  const { accountName } = await newAccount();
  const other = await newAccount();
  // Every guess from another address: only the account connects them.
  const guess = (round: number) => trySignIn(accountName, `guess-${round}`, { address: `10.2.0.${round}` });
  for (let round = 1; round <= 5; round += 1) expect((await guess(round)).status).toBe(401);
  const waits: number[] = [];
  for (let round = 6; round <= 20; round += 1) {
    const tried = await guess(round);
    expect([tried.status, tried.code]).toEqual([429, 'platform/sign-in-throttled']);
    const seconds = Number(/(\d+) 秒/.exec(tried.title ?? '')?.[1]);
    waits.push(seconds);
    later(seconds);
    expect((await guess(round)).status).toBe(401);
  }
  expect(waits[0]).toBeLessThanOrEqual(2);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(Math.max(...waits)).toBe(15 * 60);

  expect((await trySignIn(accountName, TEST_PASSWORD, { address: '10.3.0.1' })).code).toBe('platform/sign-in-throttled');
  expect((await trySignIn(other.accountName, TEST_PASSWORD, { address: '10.3.0.1' })).status).toBe(200);
  later(15 * 60);
  expect((await trySignIn(accountName, TEST_PASSWORD, { address: '10.3.0.1' })).status).toBe(200);
  // Getting in has cleared the slate.
  expect((await trySignIn(accountName, 'mistyped', { address: '10.3.0.1' })).status).toBe(401);
  expect((await trySignIn(accountName, TEST_PASSWORD, { address: '10.3.0.1' })).status).toBe(200);
});

test('an office behind one address may mistype; a machine trying names from one address is slowed down', {
  timeout: 60_000,
}, async () => {
  const { accountName } = await newAccount();
  const address = '10.4.0.1';
  for (let round = 0; round < 40; round += 1) {
    expect((await trySignIn(`colleague-${round}`, 'mistyped', { address })).status).toBe(401);
  }
  expect((await trySignIn(accountName, TEST_PASSWORD, { address })).status).toBe(200);
  for (let round = 40; round < 52; round += 1) await trySignIn(`name-${round}`, 'guess', { address });
  expect((await trySignIn('name-99', 'guess', { address })).code).toBe('platform/sign-in-throttled');
  expect((await trySignIn(accountName, TEST_PASSWORD, { address: '10.4.0.2' })).status).toBe(200);
});

test('a client cannot choose its address: forwarded ones count only from a proxy on this machine', async () => {
  const { accountName } = await newAccount();
  for (let round = 0; round < 52; round += 1) {
    await app.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress: '10.5.0.1',
      headers: { 'x-forwarded-for': `10.6.0.${round}` },
      payload: { name: `name-${round}`, password: 'guess' },
    });
  }
  expect((await trySignIn(accountName, TEST_PASSWORD, { address: '10.5.0.1' })).code).toBe('platform/sign-in-throttled');
  const keys = await host.look<{ key: string }>(`SELECT key FROM platform.sign_in_throttle WHERE key LIKE 'address:%'`);
  expect(keys.map(({ key }) => key)).toEqual(['address:10.5.0.1']);
});

test('success and failure are on the audit trail; a closed account does not get in', async () => {
  const { accountName, accountId } = await newAccount();
  await trySignIn(accountName, TEST_PASSWORD);
  await trySignIn(accountName, 'wrong');
  const trail = await host.look(
    `SELECT action, outcome FROM platform.audit_entry WHERE account_id = $1 AND action = 'platform.sign-in' ORDER BY id`,
    [accountId],
  );
  expect(trail).toEqual([
    { action: 'platform.sign-in', outcome: 'done' },
    { action: 'platform.sign-in', outcome: 'refused' },
  ]);
  await host.look(`UPDATE platform.account SET state = 'closed' WHERE id = $1`, [accountId]);
  expect((await trySignIn(accountName, TEST_PASSWORD)).code).toBe('platform/sign-in-failed');
});

test('a first password opens nothing but its own change, which ends the other sessions', async () => {
  const { accountName, accountId } = await newAccount();
  await host.look('UPDATE platform.account SET must_change_password = true WHERE id = $1', [accountId]);
  const [first, second] = [await trySignIn(accountName, TEST_PASSWORD), await trySignIn(accountName, TEST_PASSWORD)];
  const change = async (tried: Tried, current: string, next: string) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/password',
      headers: { cookie: `${SESSION_COOKIE}=${valueOf(tried, SESSION_COOKIE)}`, 'x-csrf-token': valueOf(tried, CSRF_COOKIE) },
      payload: { current, next },
    });
    return (answer.json() as { code?: string }).code ?? answer.statusCode;
  };
  expect(await change(first, 'wrong', 'Xin-Mima-2027')).toBe('platform/password-wrong');
  expect(await change(first, TEST_PASSWORD, 'password12')).toBe('platform/password-weak');
  expect(await change(first, TEST_PASSWORD, TEST_PASSWORD)).toBe('platform/password-weak');
  expect(await change(first, TEST_PASSWORD, 'Xin-Mima-2027')).toBe(200);
  expect(await whoIs(valueOf(first, SESSION_COOKIE))).toBe(accountName);
  expect(await whoIs(valueOf(second, SESSION_COOKIE))).toBe(401);
  expect((await trySignIn(accountName, 'Xin-Mima-2027')).status).toBe(200);
});
