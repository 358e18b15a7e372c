import { createHash, randomBytes } from 'node:crypto';
import type { AccountActor, Host } from '../kernel/index.ts';

/** A valid session: who it is, and the token every change must repeat. */
export type SignedIn = {
  readonly actor: AccountActor;
  readonly csrfToken: string;
  readonly mustChangePassword: boolean;
};

export const SESSION_HOURS = 12;
const IDLE_HOURS = 2;
const HOUR = 3_600_000;
/** How long a session is trusted without looking; a sign-out elsewhere or a lost duty works after at most this. */
const TRUSTED_MS = 5_000;
/** `last_seen_at` is written at most this often. */
const SEEN_EVERY_MS = 5 * 60_000;

type Cached = { readonly signedIn: SignedIn | undefined; readonly checkedAt: number };
const trusted = new WeakMap<Host, Map<string, Cached>>();
const MOST_TRUSTED = 10_000;

/** Starts a session. The token is known to the browser only; the database keeps its hash. */
export async function startSession(
  host: Host,
  countyId: string,
  accountId: string,
): Promise<{ token: string; csrfToken: string }> {
  const secret = randomBytes(32).toString('base64url');
  const csrfToken = randomBytes(24).toString('base64url');
  const now = host.clock.now();
  await host.transactions.run(countyId, (run) =>
    run({
      text: `INSERT INTO platform.session (token_hash, account_id, csrf_token, created_at, last_seen_at, expires_at)
             VALUES ($1, $2, $3, $4, $4, $5)`,
      values: [hashOf(secret), accountId, csrfToken, now, new Date(now.getTime() + SESSION_HOURS * HOUR)],
    }),
  );
  return { token: `${countyId}.${secret}`, csrfToken };
}

/** Ends one session, or all of an account but the one given. */
export async function endSession(host: Host, token: string): Promise<void> {
  const { countyId, secret } = partsOf(token) ?? {};
  trusted.get(host)?.delete(token);
  if (!countyId || !secret) return;
  await host.transactions.run(countyId, (run) =>
    run({ text: 'DELETE FROM platform.session WHERE token_hash = $1', values: [hashOf(secret)] }),
  );
}

export async function endOtherSessions(host: Host, countyId: string, accountId: string, keep: string | undefined): Promise<void> {
  trusted.get(host)?.clear();
  const secret = keep ? partsOf(keep)?.secret : undefined;
  await host.transactions.run(countyId, (run) =>
    run({
      text: 'DELETE FROM platform.session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2',
      values: [accountId, secret ? hashOf(secret) : null],
    }),
  );
}

/** The session of a token, or nothing when it is unknown, ended, idle for too long, or its account is closed. */
export async function sessionOf(host: Host, token: string): Promise<SignedIn | undefined> {
  let cache = trusted.get(host);
  if (!cache) {
    cache = new Map();
    trusted.set(host, cache);
  }
  const held = cache.get(token);
  if (held && performance.now() - held.checkedAt < TRUSTED_MS) return held.signedIn;
  const signedIn = await look(host, token);
  if (cache.size >= MOST_TRUSTED) cache.clear();
  if (signedIn) cache.set(token, { signedIn, checkedAt: performance.now() });
  else cache.delete(token);
  return signedIn;
}

/** As `sessionOf`, looked up now and without counting as use: a page left open must not keep its session alive. */
export function sessionNow(host: Host, token: string): Promise<SignedIn | undefined> {
  return look(host, token, false);
}

async function look(host: Host, token: string, isUse = true): Promise<SignedIn | undefined> {
  const parts = partsOf(token);
  if (!parts) return undefined;
  const { countyId, secret } = parts;
  const now = host.clock.now();
  const { rows } = await host.lanes.run(countyId, {
    name: 'session',
    text: `SELECT s.account_id, s.csrf_token, s.last_seen_at, a.must_change_password
           FROM platform.session s JOIN platform.account a ON a.county_id = s.county_id AND a.id = s.account_id
           WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND a.state = 'active'`,
    values: [hashOf(secret), now, new Date(now.getTime() - IDLE_HOURS * HOUR)],
  });
  const row = rows[0] as
    | { account_id: string; csrf_token: string; last_seen_at: Date; must_change_password: boolean }
    | undefined;
  if (!row) return undefined;
  const actor = await host.actorOf(host, countyId, row.account_id);
  if (!actor) return undefined;
  if (isUse && now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) await seen(host, countyId, secret, now);
  return { actor, csrfToken: row.csrf_token, mustChangePassword: row.must_change_password };
}

async function seen(host: Host, countyId: string, secret: string, now: Date): Promise<void> {
  await host.transactions.run(countyId, (run) =>
    run({ text: 'UPDATE platform.session SET last_seen_at = $2 WHERE token_hash = $1', values: [hashOf(secret), now] }),
  );
}

/** Duties or a password changed: the next request looks again. */
export function distrustSessions(host: Host): void {
  trusted.get(host)?.clear();
}

function partsOf(token: string): { countyId: string; secret: string } | undefined {
  const match = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token);
  return match ? { countyId: match[1] as string, secret: match[2] as string } : undefined;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
