import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { actions, insertMany, room } from './index.ts';

actions({
  'test.keep': { title: { zh: '留存', en: 'Keep' }, roles: ['office'] },
  'test.read': { title: { zh: '查看', en: 'Read' }, roles: ['signed-in'] },
});
const { command, query } = room('platform', {
  open: [],
  scoped: {
    calendar_day: (db, actor) =>
      db
        .selectFrom('platform.calendar_day')
        .selectAll()
        .where('name', '=', actor.kind === 'account' ? actor.displayName : ''),
  },
});

const keep = command({
  action: 'test.keep',
  load: async (_tx, input: { day: string; name: string; mine?: boolean }) => input,
  rule: (_ctx, _state, input) => input.mine !== false || refuse('platform/forbidden'),
  decide: (input) => (input.name === '' ? refuse('platform/invalid-input') : accept(input)),
  async save(tx, plan) {
    await insertMany(tx, 'platform.calendar_day', [{ day: plan.day, kind: 'holiday', name: plan.name }]);
    return plan.day;
  },
  audit: (plan) => ({ subject: { kind: 'day', id: null }, detail: { day: plan.day } }),
  events: (plan) => [{ topic: 'test.kept', payload: { day: plan.day } }],
});
const days = query({
  action: 'test.read',
  run: (reader) => reader.selectFrom('visible_calendar_day').select('day').orderBy('day').execute(),
});

const received: unknown[] = [];
let failOnce = true;
let host: TestHost;
beforeAll(async () => {
  host = await createTestHost([
    {
      name: 'test',
      problems: {},
      routes: [],
      subscribers: [
        {
          name: 'test.hears',
          topic: 'test.kept',
          handle: async (_scope, events) => void received.push(...events.map((one) => one.payload)),
        },
        {
          name: 'test.stumbles',
          topic: 'test.kept',
          async handle() {
            if (failOnce) {
              failOnce = false;
              throw new Error('once');
            }
          },
        },
      ],
    },
  ]);
});
afterAll(() => host.drop());

test('without the role nothing happens, and the attempt is on the record', async () => {
  const liaison = await host.person({ role: 'liaison' });
  await expect(keep(liaison, { day: '2026-01-01', name: 'x' })).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  const office = await host.person({ role: 'office' });
  await expect(keep(office, { day: '2026-01-01', name: 'x', mine: false })).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  expect(await host.look('SELECT 1 FROM platform.calendar_day')).toEqual([]);
  expect(await host.look(`SELECT action, outcome FROM platform.audit_entry`)).toEqual([
    { action: 'test.keep', outcome: 'refused' },
    { action: 'test.keep', outcome: 'refused' },
  ]);
});

test('change, audit row and event are one: all there, or none', async () => {
  const office = await host.person({ role: 'office' });
  await keep(office, { day: '2026-02-01', name: office.actor.displayName });
  await expect(keep(office, { day: '2026-02-01', name: 'twice' })).rejects.toMatchObject({ code: '23505' });
  await expect(keep(office, { day: '2026-02-02', name: '' })).rejects.toMatchObject({
    refusal: { code: 'platform/invalid-input' },
  });
  expect(await host.look(`SELECT detail FROM platform.audit_entry WHERE outcome = 'done'`)).toEqual([
    { detail: { day: '2026-02-01' } },
  ]);
  expect((await host.events()).map(({ payload }) => payload)).toEqual([{ day: '2026-02-01' }]);
});

test('a query sees only what is visible to its actor', async () => {
  const office = await host.person({ role: 'office' });
  await keep(office, { day: '2026-03-01', name: office.actor.displayName });
  expect(await days(office, undefined)).toEqual([{ day: '2026-03-01' }]);
  expect(await days(await host.person(), undefined)).toEqual([]);
});

test('every event reaches every subscriber, also after a failure', async () => {
  await host.deliveries.drain();
  expect(received).toContainEqual({ day: '2026-02-01' });
  host.clock.set(new Date(host.clock.now().getTime() + 60_000));
  await host.deliveries.drain();
  expect(await host.look('SELECT 1 FROM platform.outbox')).toEqual([]);
  expect(received.filter((one) => (one as { day: string }).day === '2026-02-01')).toHaveLength(1);
});

test('another county sees and changes nothing here', async () => {
  const elsewhere = newId();
  await host.look(`INSERT INTO platform.county VALUES ($1, '999999', '别县', now())`, [elsewhere]);
  const office = await host.person({ role: 'office' });
  await keep(office, { day: '2026-04-01', name: office.actor.displayName });
  const stranger = { ...office, actor: { ...office.actor, countyId: elsewhere } };
  expect(await days(stranger, undefined)).toEqual([]);
});
