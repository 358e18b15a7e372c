import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../database/index.ts';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { reachOf } from './actor.ts';
import { actions, room, type Scope } from './index.ts';

actions({ 'test.look': { title: { zh: '查看', en: 'Look' }, roles: ['leader', 'liaison', 'system'] } });
const { query } = room('platform', { open: ['calendar_day'], scoped: {} });

const [OURS, THEIRS] = [newId(), newId()];
let host: TestHost;
beforeAll(async () => {
  host = await createTestHost();
  await withClient(host.database.admin, (client) =>
    client.query(`CREATE SCHEMA probe AUTHORIZATION cc_owner; SET ROLE cc_owner;
      CREATE TABLE probe.secret (county_id uuid NOT NULL, unit_id uuid NOT NULL, word text NOT NULL, PRIMARY KEY (county_id, unit_id));
      CREATE TABLE probe.sealed (LIKE probe.secret INCLUDING ALL);
      SELECT platform.guard('probe.secret'), platform.guard_by_unit('probe.secret');
      SELECT platform.guard('probe.sealed'), platform.guard_by_unit('probe.sealed', true);
      GRANT USAGE ON SCHEMA probe TO cc_app; GRANT ALL ON probe.secret, probe.sealed TO cc_app; RESET ROLE`),
  );
  for (const table of ['secret', 'sealed']) {
    await host.look(`INSERT INTO probe.${table} VALUES ($1, $2, 'ours'), ($1, $3, 'theirs')`, [host.countyId, OURS, THEIRS]);
  }
});
afterAll(() => host.drop());

const statement = (table: string) => ({ text: `SELECT word FROM probe.${table} ORDER BY word`, values: [] });
const wordsSeen = async (scope: Scope, table = 'secret') => {
  const { rows } = await host.host.transactions.readOnly(reachOf(scope.actor), (run) => run(statement(table)));
  return rows.map(({ word }) => word);
};

test('the daily connection sees nothing of a table by unit unless it says which units', async () => {
  const seen = await withClient(host.database.app, async (client) => {
    await client.query(`SELECT set_config('cc.county', $1, false)`, [host.countyId]);
    const unnamed = (await client.query('TABLE probe.secret')).rows;
    await client.query(`SELECT set_config('cc.units', $1, false)`, [newId()]);
    const wrong = (await client.query('TABLE probe.secret')).rows;
    await client.query(`SELECT set_config('cc.units', $1, false)`, [OURS]);
    const right = (await client.query('SELECT word FROM probe.secret')).rows;
    const sealed = (await client.query('TABLE probe.sealed')).rows;
    const changed = (await client.query(`UPDATE probe.secret SET word = 'x' WHERE unit_id = $1`, [THEIRS])).rowCount;
    await expect(client.query('UPDATE probe.secret SET unit_id = $1', [newId()])).rejects.toThrow('row-level security');
    return { unnamed, wrong, right, sealed, changed };
  });
  expect(seen).toEqual({ unnamed: [], wrong: [], right: [{ word: 'ours' }], sealed: [], changed: 0 });
});

test('a county alone, and the lanes, reach none of it', async () => {
  expect((await host.host.transactions.run(host.countyId, (run) => run(statement('secret')))).rows).toEqual([]);
  expect((await host.host.lanes.run(host.countyId, statement('secret'))).rows).toEqual([]);
});

test('heads and liaison officers reach their own units, leaders and the office all, others none', async () => {
  expect(await wordsSeen(await host.person({ role: 'liaison', unitId: OURS }))).toEqual(['ours']);
  expect(
    await wordsSeen(await host.person({ role: 'unit-head', unitId: OURS }, { role: 'liaison', unitId: THEIRS })),
  ).toHaveLength(2);
  expect(await wordsSeen(await host.person({ role: 'inspector', unitId: OURS }))).toEqual([]);
  expect(await wordsSeen(await host.person({ role: 'leader' }))).toEqual(['ours', 'theirs']);
  expect(await wordsSeen(await host.stranger({ role: 'leader' }))).toEqual([]);
  // What one connection was told does not stay with it.
  expect((await host.host.transactions.readOnly(host.countyId, (run) => run(statement('secret')))).rows).toEqual([]);
});

test('what only those see who reach all is hidden from the unit itself', async () => {
  expect(await wordsSeen(await host.person({ role: 'unit-head', unitId: OURS }), 'sealed')).toEqual([]);
  expect(await wordsSeen(host.system, 'sealed')).toEqual(['ours', 'theirs']);
});

const days = query({
  action: 'test.look',
  async run(reader, input: { id: string }) {
    const rows = await reader.selectFrom('platform.calendar_day').select('day').execute();
    return { ...input, rows };
  },
  audit: ({ rows }, { id }) => ({ subject: { kind: 'thing', id }, detail: { rows: rows.length } }),
});
const views = (id: string) =>
  host.look('SELECT account_id, action, outcome, detail FROM platform.audit_entry WHERE subject_id = $1', [id]);

test('an audited query leaves a row of who saw what; whoever may not look leaves one too', async () => {
  const id = newId();
  const leader = await host.person({ role: 'leader' });
  await days(leader, { id });
  await days(leader, { id });
  const view = { account_id: leader.actor.accountId, action: 'test.look', outcome: 'done', detail: { rows: 0 } };
  expect(await views(id)).toEqual([view, view]);
  const auditor = await host.person({ role: 'auditadmin' });
  await expect(days(auditor, { id })).rejects.toMatchObject({ refusal: { code: 'platform/forbidden' } });
  expect(await host.look(`SELECT account_id FROM platform.audit_entry WHERE outcome = 'refused'`)).toEqual([
    { account_id: auditor.actor.accountId },
  ]);
});

test('no view without its row: where that cannot be stored nothing is seen', async () => {
  const leader = await host.person({ role: 'leader' });
  await expect(days(leader, { id: 'no id' })).rejects.toMatchObject({ code: '22P02' });
  await host.look('REVOKE INSERT ON platform.audit_entry FROM cc_app');
  await expect(days(leader, { id: newId() })).rejects.toMatchObject({ code: '42501' });
  await host.look('GRANT INSERT ON platform.audit_entry TO cc_app');
});
