import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestHost, TEST_MOMENT, type TestHost } from '../testing/index.ts';
import type { Channel, OutgoingMessage } from './channels/channel.ts';
import { keepContact, myContact } from './contact.ts';
import { notify } from './notify.ts';
import { queueOnNotified } from './queue-deliveries.ts';
import { sendDeliveries } from './send-deliveries.ts';

const sent: (OutgoingMessage & { by: string })[] = [];
let fails = false;
const channel = (name: Channel['name'], reaches: Channel['reaches']): Channel => ({
  name,
  reaches,
  async send(message) {
    if (fails) throw new Error('the service is down');
    sent.push({ ...message, by: name });
  },
});
const channels = [channel('email', 'email'), channel('sms', 'phone'), channel('wecom', 'group')];

let host: TestHost;
const warned: unknown[] = [];
beforeAll(async () => {
  const subscribers = [queueOnNotified(channels)];
  host = await createTestHost([{ name: 'test', problems: {}, routes: [], subscribers }]);
  Object.assign(host.host.logger, {
    warn: (details: object) => void warned.push(details),
    error: (details: object) => void warned.push(details),
  });
});
afterAll(() => host.drop());
beforeEach(async () => {
  await host.deliveries.drain();
  await host.look('DELETE FROM platform.notification_delivery');
  sent.length = 0;
  warned.length = 0;
  fails = false;
  host.clock.set(TEST_MOMENT);
});

let matters = 0;
async function tell(accountIds: readonly string[], more: { urgent?: boolean; onceKey?: string } = {}): Promise<string> {
  const onceKey = more.onceKey ?? `matter-${(matters += 1)}`;
  await notify(host.system, [
    { accountIds, kind: 'test', title: '超期提醒', body: '案卷已超期', href: '/cases/1', ...more, onceKey },
  ]);
  await host.deliveries.drain();
  return onceKey;
}
const run = () => sendDeliveries(host.system, channels, 'https://cc.example.test');
const later = (ms: number) => host.clock.set(new Date(host.clock.now().getTime() + ms));
const queue = () =>
  host.look<{ channel: string; state: string; attempts: number; last_error: string | null }>(
    'SELECT channel, state, attempts, last_error FROM platform.notification_delivery ORDER BY channel, recipient',
  );

test('people are reached where they said, the group once, and nobody else', async () => {
  const [both, none, mail] = [await host.person(), await host.person(), await host.person()];
  await keepContact(both, { email: 'both@example.test', phone: '13800000001' });
  await keepContact(mail, { email: 'mail@example.test', phone: null });
  await tell([both, none, mail, both].map((one) => one.actor.accountId));
  await run();
  expect(sent.map(({ by, address }) => `${by} ${address}`).sort()).toEqual([
    'email both@example.test',
    'email mail@example.test',
    'sms 13800000001',
    'wecom group',
  ]);
  expect(sent[0]).toMatchObject({ title: '超期提醒', body: '案卷已超期', link: 'https://cc.example.test/cases/1' });
});

test('a matter goes out once per channel, however often it is told or the job runs', async () => {
  const person = await host.person();
  await keepContact(person, { email: 'once@example.test', phone: null });
  const onceKey = await tell([person.actor.accountId]);
  await tell([person.actor.accountId], { onceKey });
  await Promise.all([run(), run()]);
  await run();
  expect(sent.map(({ by }) => by).sort()).toEqual(['email', 'wecom']);
});

test('a failure is tried again after a growing pause, is visible, and ends some time', async () => {
  await tell([]);
  fails = true;
  await run();
  expect(await queue()).toMatchObject([{ state: 'waiting', attempts: 1, last_error: 'Error: the service is down' }]);
  expect(warned).toMatchObject([{ channel: 'wecom', attempts: 1 }]);
  await run();
  expect((await queue())[0]?.attempts).toBe(1);
  later(61_000);
  await run();
  later(61_000);
  await run();
  expect((await queue())[0]?.attempts).toBe(2);

  fails = false;
  later(61_000);
  await run();
  expect(await queue()).toMatchObject([{ state: 'sent', attempts: 3, last_error: null }]);

  await tell([], { urgent: true });
  fails = true;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await run();
    later(61 * 60_000);
  }
  expect((await queue()).filter((one) => one.state === 'given-up')).toMatchObject([{ attempts: 8 }]);
});

test('at night only what is urgent goes out; the rest waits for the morning', async () => {
  host.clock.set('2026-09-24T23:30:00+08:00');
  await tell([]);
  await tell([], { urgent: true });
  await run();
  expect(sent.length).toBe(1);
  host.clock.set('2026-09-25T07:00:00+08:00');
  await run();
  expect(sent.length).toBe(2);
});

test('what was queued by day and failed does not go out by night', async () => {
  host.clock.set('2026-09-24T21:59:30+08:00');
  await tell([]);
  fails = true;
  await run();
  fails = false;
  host.clock.set('2026-09-24T22:30:00+08:00');
  await run();
  expect(sent).toEqual([]);
  host.clock.set('2026-09-25T07:00:00+08:00');
  await run();
  expect(sent.length).toBe(1);
});

test('where a person is reached is their own affair', async () => {
  const [one, other] = [await host.person(), await host.person()];
  await keepContact(one, { email: 'mine@example.test', phone: '13900000000' });
  expect(await myContact(one, undefined)).toEqual({ email: 'mine@example.test', phone: '13900000000' });
  expect(await myContact(other, undefined)).toEqual({ email: null, phone: null });
  const [entry] = await host.look(
    `SELECT detail FROM platform.audit_entry WHERE action = 'platform.keep-contact' ORDER BY id DESC LIMIT 1`,
  );
  expect(entry).toEqual({ detail: { email: true, phone: true } });
});
