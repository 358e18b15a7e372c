import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountabilityHost, createAccountabilityHost } from '../accountability.fixture.ts';
import { remindOfMattersDaily } from '../jobs/remind-of-matters.ts';
import { objectToMatter } from './object-to-matter.ts';
import { tellOfMatter } from './tell-of-matters.ts';

let host: AccountabilityHost;
beforeAll(async () => {
  host = await createAccountabilityHost();
}, 60_000);
afterAll(() => host.drop());

/** Who was told what of a matter, without its number, in the order of the people. */
async function told(matter: { id: string; number: string }) {
  const rows = await host.look<{ account_id: string; title: string; body: string }>(
    'SELECT account_id, title, body FROM platform.notification WHERE href = $1 ORDER BY created_at, id',
    [`/accountability/matters/${matter.id}`],
  );
  expect(new Set(rows.map((row) => row.body)).size).toBeLessThan(2);
  return Object.fromEntries(
    Object.entries(host.people).map(([name, { actor }]) => [
      name,
      rows.filter((row) => row.account_id === actor.accountId).map((row) => row.title.replace(`${matter.number} `, '')),
    ]),
  );
}

test('each step is told to those it concerns, once, without its content', async () => {
  const matter = await host.matter('closed', () => host.deliveries.drain());
  await host.deliveries.drain();
  const unit = ['待陈述', '已送达，待回复', '已办结'];
  expect(await told(matter)).toEqual({
    office: ['待送达', '待办结'],
    leader: ['待审批'],
    head: unit,
    liaison: unit,
    otherHead: [],
    inspector: [],
  });
});

test('a step after which the matter has gone on is not told any more', async () => {
  const matter = await host.matter('answered');
  await tellOfMatter(host.system, { matterId: matter.id, step: 'refuse', version: matter.version - 1 });
  expect((await told(matter)).head).not.toContain('已有审批结果');
  await tellOfMatter(host.system, { matterId: matter.id, step: 'refuse', version: matter.version });
  expect((await told(matter)).head).toContain('已有审批结果');
});

test('days are reminded of once before and once after, to whoever has to act', async () => {
  const matter = await host.matter('stating');
  await host.deliveries.drain();
  const runOn = async (day: string) => {
    host.clock.set(`${day}T00:15:00.000Z`);
    await remindOfMattersDaily.run(host.system);
  };
  // Until 9 October: two holidays lie in between.
  await runOn('2026-09-30');
  expect(await told(matter)).toMatchObject({ head: ['待陈述'], leader: [] });
  await runOn('2026-10-08');
  await runOn('2026-10-09');
  expect(await told(matter)).toMatchObject({ head: ['待陈述', '陈述期限将到'], leader: [], office: [] });
  await runOn('2026-10-10');
  await runOn('2026-10-11');
  expect(await told(matter)).toMatchObject({
    head: ['待陈述', '陈述期限将到'],
    leader: ['已过陈述期限'],
    office: ['已过陈述期限'],
    otherHead: [],
  });
  host.clock.set('2026-09-24T01:00:00.000Z');
});

test('an open objection reminds the leading group of its decision', async () => {
  const { id, version, number } = await host.matter('delivered');
  await objectToMatter(host.people.head, { id, version, reason: '督办事项不属本单位' });
  host.clock.set('2026-10-23T01:00:00.000Z');
  await remindOfMattersDaily.run(host.system);
  const { leader, head } = await told({ id, number });
  expect(leader).toContain('复核决定期限将到');
  expect(head).not.toContain('复核决定期限将到');
});
