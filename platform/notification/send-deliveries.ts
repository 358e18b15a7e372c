import { type Job, job } from '../jobs/index.ts';
import type { Scope } from '../kernel/index.ts';
import type { Channel } from './channels/channel.ts';
import { afterQuietHours } from './quiet-hours.ts';

const BATCH = 50;
const MOST_ATTEMPTS = 8;
const MINUTE_MS = 60_000;
/** Whoever takes a delivery has it for this long; after a crash in between somebody else tries. */
const LEASE_MS = 10 * MINUTE_MS;
const LONGEST_PAUSE_MS = 60 * MINUTE_MS;

type Taken = {
  readonly channel: string;
  readonly recipient: string;
  readonly once_key: string;
  readonly address: string;
  readonly title: string;
  readonly body: string;
  readonly href: string | null;
  readonly attempts: number;
};

/**
 * Sends what is due. No transaction is open while a service is waited for. A delivery the service took but this process could
 * not note any more goes out again: twice is better than never.
 */
export async function sendDeliveries(scope: Scope, channels: readonly Channel[], publicUrl: string): Promise<void> {
  const byName = new Map<string, Channel>(channels.map((channel) => [channel.name, channel]));
  for (let taken = await take(scope, [...byName.keys()]); taken.length > 0; taken = await take(scope, [...byName.keys()])) {
    for (const one of taken) await sendOne(scope, byName.get(one.channel) as Channel, one, publicUrl);
  }
}

async function sendOne(scope: Scope, channel: Channel, one: Taken, publicUrl: string): Promise<void> {
  const link = one.href === null ? null : new URL(one.href, publicUrl).href;
  try {
    await channel.send({ address: one.address, title: one.title, body: one.body, link });
    await note(scope, one, `state = 'sent', sent_at = $4, last_error = NULL`, [scope.host.clock.now()]);
  } catch (error) {
    const gone = one.attempts >= MOST_ATTEMPTS;
    const { logger, clock } = scope.host;
    const details = { err: error, channel: one.channel, matter: one.once_key, attempts: one.attempts };
    logger[gone ? 'error' : 'warn'](details, gone ? 'message given up' : 'message not sent, trying again later');
    const pause = Math.min(LONGEST_PAUSE_MS, MINUTE_MS * 2 ** (one.attempts - 1));
    await note(scope, one, 'state = $4, next_try = $5, last_error = $6', [
      gone ? 'given-up' : 'waiting',
      new Date(clock.now().getTime() + pause),
      String(error).slice(0, 500),
    ]);
  }
}

async function take(scope: Scope, channels: readonly string[]): Promise<Taken[]> {
  const now = scope.host.clock.now();
  const isNight = afterQuietHours(now).getTime() > now.getTime();
  return scope.host.transactions.run(scope.actor.countyId, async (run) => {
    const { rows } = await run({
      name: 'delivery-take',
      text: `UPDATE platform.notification_delivery d SET attempts = attempts + 1, next_try = $2
             FROM (SELECT county_id, channel, recipient, once_key FROM platform.notification_delivery
                   WHERE state = 'waiting' AND next_try <= $1 AND channel = ANY($3) AND (urgent OR NOT $4)
                   ORDER BY next_try LIMIT ${BATCH} FOR UPDATE SKIP LOCKED) due
             WHERE (d.county_id, d.channel, d.recipient, d.once_key) = (due.county_id, due.channel, due.recipient, due.once_key)
             RETURNING d.channel, d.recipient, d.once_key, d.address, d.title, d.body, d.href, d.attempts`,
      values: [now, new Date(now.getTime() + LEASE_MS), channels, isNight],
    });
    return rows as Taken[];
  });
}

async function note(scope: Scope, one: Taken, set: string, values: unknown[]): Promise<void> {
  await scope.host.transactions.run(scope.actor.countyId, (run) =>
    run({
      text: `UPDATE platform.notification_delivery SET ${set} WHERE channel = $1 AND recipient = $2 AND once_key = $3`,
      values: [one.channel, one.recipient, one.once_key, ...values],
    }),
  );
}

export function deliverNotifications(channels: readonly Channel[], publicUrl: string): Job {
  return job({
    name: 'platform.deliver-notifications',
    cron: '* * * * *',
    run: (scope) => sendDeliveries(scope, channels, publicUrl),
  });
}
