import { Readable } from 'node:stream';
import { type AccountActor, type Host, Refused } from '../kernel/index.ts';
import { sessionNow } from '../session/index.ts';

/** A stream in each of some windows and devices; a page that is out of sight has none. */
const MOST_OF_ACCOUNT = 8;
/** Proxies cut what is silent for a minute. */
const HEARTBEAT_MS = 20_000;
const BETWEEN_MS = 1_000;
/** Bytes nobody took: whoever is behind is told once more when there is room, and is gone when there is none at a heartbeat. */
const MOST_WAITING = 4_096;

const streams = new WeakMap<Host, Map<string, number>>();

function countsOf(host: Host): Map<string, number> {
  const held = streams.get(host) ?? new Map<string, number>();
  streams.set(host, held);
  return held;
}

/** How many streams are open in this process. */
export function openStreams(host: Host): number {
  return countsOf(host)
    .values()
    .reduce((total, count) => total + count, 0);
}

export type StreamOptions = { readonly heartbeatMs?: number; readonly betweenMs?: number };

/**
 * The events of one window: which topics changed, gathered for a second. Ends with its session, and is cleaned up when the client hangs
 * up. @throws Refused `platform/too-many-streams`
 */
export async function liveStream(host: Host, actor: AccountActor, token: string, options: StreamOptions = {}): Promise<Readable> {
  const { heartbeatMs = HEARTBEAT_MS, betweenMs = BETWEEN_MS } = options;
  const { accountId, countyId } = actor;
  const counts = countsOf(host);
  const held = counts.get(accountId) ?? 0;
  if (held >= MOST_OF_ACCOUNT) throw new Refused({ ok: false, code: 'platform/too-many-streams' });
  counts.set(accountId, held + 1);

  const changed = new Set<string>();
  let present = actor;
  let sentAt = -Infinity;
  let sending: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let unfollow = (): void => undefined;

  function send(): void {
    sending = undefined;
    if (stream.destroyed || changed.size === 0 || stream.readableLength > MOST_WAITING) return;
    sentAt = performance.now();
    stream.push(`event: changed\ndata: ${JSON.stringify({ topics: [...changed].toSorted() })}\n\n`);
    changed.clear();
  }
  const sendSoon = (): void => {
    if (changed.size > 0) sending ??= setTimeout(send, Math.max(0, sentAt + betweenMs - performance.now()));
  };
  async function beat(): Promise<void> {
    const signedIn = await sessionNow(host, token).catch(() => undefined);
    if (stream.destroyed) return;
    if (!signedIn || stream.readableLength > MOST_WAITING) {
      stream.destroy();
      return;
    }
    present = signedIn.actor;
    stream.push(': \n\n');
  }
  const stream = new Readable({
    read: sendSoon,
    destroy(error, done) {
      clearTimeout(sending);
      clearInterval(heartbeat);
      unfollow();
      const left = (counts.get(accountId) ?? 1) - 1;
      if (left > 0) counts.set(accountId, left);
      else counts.delete(accountId);
      done(error);
    },
  });

  unfollow = await host.follow(countyId, (topic, units) => {
    if (!concerns(present, units)) return;
    changed.add(topic);
    sendSoon();
  });
  heartbeat = setInterval(() => void beat(), heartbeatMs).unref();
  stream.push('retry: 5000\nevent: ready\ndata: {}\n\n');
  return stream;
}

/** Who works for some units only need not ask again for what concerns others. */
function concerns({ duties }: AccountActor, units: readonly string[] | null): boolean {
  if (units === null || duties.some(({ role }) => role !== 'unit-head' && role !== 'liaison')) return true;
  return duties.some(({ unitId }) => units.includes(unitId));
}
