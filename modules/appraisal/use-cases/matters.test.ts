import { newId } from '@chuangcheng/kit/id';
import { withClient } from '@chuangcheng/platform/database';
import type { Scope } from '@chuangcheng/platform/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AccountabilityHost, createAccountabilityHost, OTHER_UNIT, PROPOSAL, UNIT } from '../accountability.fixture.ts';
import { MATTER_WAITS } from '../domain/index.ts';
import { matterDetail } from '../queries/matter-detail.ts';
import { allMatters, listMatters } from '../queries/matter-rows.ts';
import { openMatters } from '../queries/open-matters.ts';
import { answerMatter } from './answer-matter.ts';
import { approveMatter } from './approve-matter.ts';
import { closeMatter } from './close-matter.ts';
import { decideMatterObjection } from './decide-matter-objection.ts';
import { deliverMatter } from './deliver-matter.ts';
import { objectToMatter } from './object-to-matter.ts';
import { proposeMatter } from './propose-matter.ts';
import { stateMatter } from './state-matter.ts';

let host: AccountabilityHost;
beforeAll(async () => {
  host = await createAccountabilityHost();
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.clock.set('2026-09-24T01:00:00.000Z'));

const text = '情况属实，已经整改';
const refusal = (code: string) => ({ refusal: { code } });
const page = { page: 1, pageSize: 50 };
const propose = (scope: Scope, unit = UNIT) => proposeMatter(scope, { id: newId(), unitId: host.unit(unit), ...PROPOSAL });

describe('who may', () => {
  test('propose: the office; decide: leaders; speak for the unit: its head and liaison officer', async () => {
    const { office, leader, head, otherHead, inspector } = host.people;
    for (const person of [leader, head, inspector]) {
      await expect(propose(person)).rejects.toMatchObject(refusal('platform/forbidden'));
    }
    const { id } = await host.matter('stating');
    const target = { id, version: 1 };
    await expect(stateMatter(office, { ...target, text })).rejects.toMatchObject(refusal('platform/forbidden'));
    await expect(approveMatter(office, { ...target, approved: true, text })).rejects.toMatchObject(refusal('platform/forbidden'));
    await expect(deliverMatter(head, target)).rejects.toMatchObject(refusal('platform/forbidden'));
    // Another unit does not even learn that there is such a matter.
    await expect(stateMatter(otherHead, { ...target, text })).rejects.toMatchObject(refusal('appraisal/matter-not-found'));
    const both = await host.person({ role: 'leader' }, { role: 'liaison', unitId: host.unit(OTHER_UNIT) });
    await expect(stateMatter(both, { ...target, text })).rejects.toMatchObject(refusal('appraisal/not-your-unit'));
  });

  test('see: leaders and the office all, a unit its own, others nothing', async () => {
    const { office, leader, head, liaison, otherHead, inspector } = host.people;
    const { id, number } = await host.matter('stating');
    for (const person of [office, leader, head, liaison]) {
      expect(await matterDetail(person, { id })).toMatchObject({ number, facts: PROPOSAL.facts });
      expect((await listMatters(person, page)).rows.map((row) => row.id)).toContain(id);
    }
    await expect(matterDetail(otherHead, { id })).rejects.toMatchObject(refusal('appraisal/matter-not-found'));
    expect((await listMatters(otherHead, page)).rows).toEqual([]);
    await expect(matterDetail(inspector, { id })).rejects.toMatchObject(refusal('platform/forbidden'));
    await expect(listMatters(inspector, page)).rejects.toMatchObject(refusal('platform/forbidden'));
    const stranger = await host.stranger({ role: 'leader' });
    await expect(matterDetail(stranger, { id })).rejects.toMatchObject(refusal('appraisal/matter-not-found'));
    expect((await listMatters(stranger, page)).total).toBe(0);
  });

  test('the account that proposed neither approves nor decides on the objection, whatever its duties', async () => {
    const both = await host.person({ role: 'office' }, { role: 'leader' });
    const id = newId();
    await proposeMatter(both, { id, unitId: host.unit(UNIT), ...PROPOSAL });
    const { liaison, leader } = host.people;
    await stateMatter(liaison, { id, version: 1, text });
    await expect(approveMatter(both, { id, version: 2, approved: true, text })).rejects.toMatchObject(
      refusal('appraisal/own-proposal'),
    );
    expect((await matterDetail(both, { id })).steps).toEqual([]);
    expect((await matterDetail(leader, { id })).steps).toEqual(['approve']);
    await approveMatter(leader, { id, version: 2, approved: true, text });
    await deliverMatter(both, { id, version: 3 });
    await objectToMatter(liaison, { id, version: 4, reason: '两次督办不属本单位' });
    await expect(decideMatterObjection(both, { id, version: 5, upheld: false, text })).rejects.toMatchObject(
      refusal('appraisal/own-proposal'),
    );
    const decided = await decideMatterObjection(leader, { id, version: 5, upheld: true, text });
    expect(await matterDetail(liaison, { id })).toMatchObject({
      state: 'withdrawn',
      ...decided,
      objectionDecision: { upheld: true },
    });
  });
});

test('a matter from the proposal to its closing, with all that was said', async () => {
  const { office, leader, liaison } = host.people;
  const { id, version, number } = await host.matter('closed');
  expect(number).toMatch(/^问责〔2026〕第\d+号$/);
  const detail = await matterDetail(liaison, { id });
  expect(detail).toMatchObject({
    version,
    state: 'closed',
    statement: { text, by: `${UNIT} ${liaison.actor.displayName}` },
    approval: { approved: true, by: `县创建办 ${leader.actor.displayName}` },
    answer: { text },
    closing: { text, by: `县创建办 ${office.actor.displayName}` },
    deliveredAt: '2026-09-24T01:00:00.000Z',
    objectionUntil: '2026-10-24',
    steps: ['object'],
  });
  expect(detail.history.map((entry) => entry.text.zh)).toEqual([
    '提出问责建议，请单位陈述',
    '提交陈述申辩',
    '批准问责建议',
    '送达单位',
    '提交整改回复',
    '办结归档',
  ]);
});

test('numbers run on without gaps; the same proposal again is the one there is, a refused one takes none', async () => {
  const { office } = host.people;
  const id = newId();
  const input = { id, unitId: host.unit(UNIT), ...PROPOSAL };
  const { number } = await proposeMatter(office, input);
  expect(await proposeMatter(office, input)).toEqual({ id, number });
  await expect(proposeMatter(office, { ...input, id: newId(), unitId: newId() })).rejects.toMatchObject(
    refusal('appraisal/unit-not-found'),
  );
  const ordinal = Number(number.match(/第(\d+)号/)?.[1]);
  const numbers = await Promise.all([1, 2, 3].map(async () => (await propose(office)).number));
  expect(numbers.toSorted()).toEqual([1, 2, 3].map((more) => `问责〔2026〕第${ordinal + more}号`).toSorted());
});

describe('refusals', () => {
  test('nobody decides before the unit was heard or its days are over', async () => {
    const { leader } = host.people;
    const { id } = await host.matter('stating');
    await expect(approveMatter(leader, { id, version: 1, approved: true, text })).rejects.toMatchObject({
      refusal: { code: 'appraisal/statement-awaited', values: { day: '2026-10-09' } },
    });
    expect((await matterDetail(leader, { id })).steps).toEqual([]);
    host.clock.set('2026-10-10T01:00:00.000Z');
    expect((await matterDetail(leader, { id })).steps).toEqual(['approve']);
    await approveMatter(leader, { id, version: 1, approved: false, text });
    expect(await matterDetail(leader, { id })).toMatchObject({ state: 'refused', approval: { approved: false }, steps: [] });
  });

  test('of two at once the second is told', async () => {
    const { leader } = host.people;
    const { id, version } = await host.matter('stated');
    const decide = (approved: boolean) => approveMatter(leader, { id, version, approved, text });
    const outcomes = await Promise.allSettled([decide(true), decide(false)]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject(refusal('platform/changed-meanwhile'));
  });

  test('an objection comes once, within thirty days, and holds up the closing', async () => {
    const { office, liaison, leader } = host.people;
    const late = await host.matter('delivered');
    host.clock.set('2026-10-25T01:00:00.000Z');
    await expect(objectToMatter(liaison, { ...late, reason: text })).rejects.toMatchObject(
      refusal('appraisal/objection-too-late'),
    );
    host.clock.set('2026-09-24T01:00:00.000Z');
    const { id, version } = await host.matter('answered');
    await objectToMatter(liaison, { id, version, reason: text });
    await expect(closeMatter(office, { id, version: version + 1, text })).rejects.toMatchObject(
      refusal('appraisal/objection-open'),
    );
    await expect(objectToMatter(liaison, { id, version: version + 1, reason: text })).rejects.toMatchObject(
      refusal('appraisal/matter-objected-before'),
    );
    await decideMatterObjection(leader, { id, version: version + 1, upheld: false, text });
    await closeMatter(office, { id, version: version + 2, text });
    expect(await matterDetail(office, { id })).toMatchObject({ state: 'closed', objection: 'rejected' });
  });

  test('a step that is not on the table', async () => {
    const { office, liaison } = host.people;
    const { id, version } = await host.matter('stated');
    await expect(deliverMatter(office, { id, version })).rejects.toMatchObject(refusal('appraisal/step-not-possible'));
    await expect(answerMatter(liaison, { id, version, text })).rejects.toMatchObject(refusal('appraisal/step-not-possible'));
  });
});

describe('on the record', () => {
  const entries = (id: string) =>
    host.look<{ action: string; account_id: string; detail: unknown }>(
      'SELECT action, account_id, detail FROM platform.audit_entry WHERE subject_id = $1 ORDER BY id',
      [id],
    );

  test('every view, by whom; what was said is in no audit row, event or message', async () => {
    const { head } = host.people;
    const { id, number } = await host.matter('stating');
    await matterDetail(head, { id });
    expect((await entries(id)).at(-1)).toEqual({
      action: 'appraisal.see-accountability',
      account_id: head.actor.accountId,
      detail: { number, step: 'view' },
    });
    const [{ n }] = (await host.look(
      `SELECT (SELECT count(*) FROM platform.audit_entry WHERE detail::text LIKE '%红色督办%')
            + (SELECT count(*) FROM testing.event WHERE payload::text LIKE '%红色督办%') AS n`,
    )) as [{ n: string }];
    expect(Number(n)).toBe(0);
  });

  test('an export', async () => {
    const { liaison } = host.people;
    const rows = await allMatters(liaison, {});
    const [last] = await host.look(`SELECT detail FROM platform.audit_entry WHERE account_id = $1 ORDER BY id DESC LIMIT 1`, [
      liaison.actor.accountId,
    ]);
    expect(last).toEqual({ detail: { exported: rows.length } });
  });

  test('the history is only added to', async () => {
    await host.matter('stating');
    for (const statement of [`UPDATE appraisal.matter_event SET words = 'x'`, 'DELETE FROM appraisal.matter_event']) {
      await expect(withClient(host.database.app, (client) => client.query(statement))).rejects.toThrow('permission denied');
    }
  });
});

test('the database itself shows a session no matter of another unit', async () => {
  await host.matter('stating');
  const seen = async (units: string) =>
    withClient(host.database.app, async (client) => {
      await client.query(`SELECT set_config('cc.county', $1, false), set_config('cc.units', $2, false)`, [host.countyId, units]);
      const { rows } = await client.query(
        'SELECT (SELECT count(*)::int FROM appraisal.matter) AS matters, (SELECT count(*)::int FROM appraisal.matter_event) AS events',
      );
      return rows[0];
    });
  const nothing = { matters: 0, events: 0 };
  expect(await seen('')).toEqual(nothing);
  expect(await seen(host.unit(OTHER_UNIT))).toEqual(nothing);
  expect((await seen(host.unit(UNIT))).matters).toBeGreaterThan(0);
});

test('lists are found by number and unit, and cut by kind and state', async () => {
  const { office } = host.people;
  const { number } = await host.matter('approved');
  const numbers = async (input: object) => (await listMatters(office, { ...page, ...input })).rows.map((row) => row.number);
  expect(await numbers({ search: number })).toEqual([number]);
  expect(await numbers({ search: '城管', state: ['approved'], unitId: [host.unit(UNIT)] })).toContain(number);
  expect(await numbers({ search: number, state: ['stating', 'closed'] })).toEqual([]);
  expect(await numbers({ unitId: [host.unit(OTHER_UNIT)] })).toEqual([]);
  expect(await numbers({ search: '教育' })).toEqual([]);
  expect(await numbers({ kind: ['transfer'] })).toEqual([]);
  const oldest = await numbers({ sort: 'number' });
  expect(await numbers({ sort: '-number' })).toEqual(oldest.toReversed());
});

test('first screens know what waits for whom, and its list has as many lines', async () => {
  const { office, head, otherHead } = host.people;
  const before = (await openMatters(office)).waiting;
  await host.matter('stated');
  await host.matter('approved');
  const { id, version } = await host.matter('answered');
  await host.matter('answered');
  await objectToMatter(head, { id, version, reason: text });
  await host.matter('delivered');
  const { waiting, ofUnit } = await openMatters(office);
  expect(waiting).toEqual({
    approval: before.approval + 1,
    objection: before.objection + 1,
    delivery: before.delivery + 1,
    closing: before.closing + 1,
    unit: before.unit + 1,
  });
  expect(ofUnit.get(host.unit(UNIT))).toBe(waiting.unit);
  expect((await openMatters(head)).ofUnit).toEqual(ofUnit);
  expect((await openMatters(otherHead)).ofUnit.size).toBe(0);
  for (const day of ['2026-09-24', '2026-10-20']) {
    host.clock.set(`${day}T01:00:00.000Z`);
    const now = (await openMatters(office)).waiting;
    for (const wait of MATTER_WAITS) expect((await listMatters(office, { ...page, waiting: wait })).total).toBe(now[wait]);
  }
});
