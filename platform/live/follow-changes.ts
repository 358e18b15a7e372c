import pg from 'pg';
import { type Announcement, CHANGES } from '../events/announce.ts';
import type { Follower, Host, Lanes, Logger } from '../kernel/index.ts';

export type Changes = { readonly follow: Host['follow']; close(): Promise<void> };

/** How often numbers are looked at beside the notifications, which a broken connection or a proxy in between may swallow. */
const POLL_MS = 5_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Learns of deliveries in all processes on the database: one connection of this process listens, and the numbers of the counties that
 * are followed are read now and then. The connection is opened for the first follower.
 */
export function followChanges(config: pg.ClientConfig, lanes: Lanes, logger: Logger): Changes {
  const counties = new Map<
    string,
    { readonly followers: Set<Follower>; readonly known: Map<string, number>; ready: Promise<void> }
  >();
  let listening: Promise<pg.Client | undefined> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE_MS;
  let closed = false;

  function learn(countyId: string, topic: string, number: number, units: Announcement['units']): void {
    const county = counties.get(countyId);
    const before = county?.known.get(topic) ?? 0;
    if (!county || number <= before) return;
    county.known.set(topic, number);
    // One of those between was missed, and nobody knows whom it concerned.
    const concerned = number === before + 1 ? units : null;
    for (const follower of county.followers) follower(topic, concerned);
  }
  async function look(countyId: string): Promise<void> {
    const { rows } = await lanes.run(countyId, {
      name: 'changes',
      text: 'SELECT topic, number FROM platform.change',
      values: [],
    });
    for (const { topic, number } of rows as { topic: string; number: string }[]) learn(countyId, topic, Number(number), null);
  }
  async function lookAtAll(): Promise<void> {
    await Promise.all([...counties.keys()].map(look)).catch((error: unknown) => logger.warn({ err: error }, 'changes not read'));
  }
  async function listen(): Promise<pg.Client | undefined> {
    const client = new pg.Client({ ...config, keepAlive: true });
    let lost = false;
    const lose = () => {
      if (lost || closed) return;
      lost = true;
      void client.end().catch(() => undefined);
      // By and by less often; meanwhile the numbers are read.
      setTimeout(() => {
        if (!closed) listening = listen();
      }, pause).unref();
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => {
      const { county, topic, number, units } = JSON.parse(payload ?? '{}') as Announcement;
      learn(county, topic, number, units);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANGES}`);
      pause = FIRST_PAUSE_MS;
      await lookAtAll();
      return client;
    } catch (error) {
      logger.warn({ err: error }, 'no connection to listen for changes');
      lose();
      return undefined;
    }
  }

  return {
    async follow(countyId, follower) {
      listening ??= listen();
      timer ??= setInterval(() => void lookAtAll(), POLL_MS).unref();
      await listening;
      let county = counties.get(countyId);
      if (!county) {
        county = { followers: new Set(), known: new Map(), ready: Promise.resolve() };
        counties.set(countyId, county);
        // Where the numbers stand now; nobody is told of what was before.
        county.ready = look(countyId);
      }
      await county.ready.catch(() => undefined);
      const { followers } = county;
      followers.add(follower);
      return () => {
        followers.delete(follower);
        if (followers.size === 0 && counties.get(countyId)?.followers === followers) counties.delete(countyId);
      };
    },
    async close() {
      closed = true;
      clearInterval(timer);
      counties.clear();
      await (await listening)?.end();
    },
  };
}
