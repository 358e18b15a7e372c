import { newId } from '@chuangcheng/kit/id';
import { withClient } from '@chuangcheng/platform/database';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AccountabilityHost, createAccountabilityHost, OTHER_UNIT, PROPOSAL, UNIT } from '../accountability.fixture.ts';
import { CLUE_RULES, type ClueFact, type ClueRule, type ClueRuleSetting, DEFAULT_CLUE_RULES } from '../domain/index.ts';
import { clueDetail } from '../queries/clue-detail.ts';
import { allClues, listClues } from '../queries/clue-rows.ts';
import { clueRules } from '../queries/clue-rules.ts';
import { matterDetail } from '../queries/matter-detail.ts';
import { dismissClue } from './dismiss-clue.ts';
import { keepClueRule } from './keep-clue-rule.ts';
import { keepClues } from './keep-clues.ts';
import { proposeMatter } from './propose-matter.ts';

let host: AccountabilityHost;
beforeAll(async () => {
  host = await createAccountabilityHost();
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.look('TRUNCATE appraisal.clue, appraisal.clue_evidence, appraisal.clue_rule, appraisal.matter CASCADE'));

const refusal = (code: string) => ({ refusal: { code } });
const page = { page: 1, pageSize: 50 };
const NOTHING = new Map<ClueRule, ClueFact[]>();
const order = (day: string, unit = UNIT): ClueFact => {
  const id = newId();
  return { unitId: host.unit(unit), kind: 'supervision-order', id, label: `DB-${id.slice(-6)}`, day };
};
const find = (facts: Partial<Record<ClueRule, ClueFact[]>>, settings: ClueRuleSetting[] = Object.values(DEFAULT_CLUE_RULES)) =>
  keepClues(host.system, { settings, facts: new Map(Object.entries(facts) as [ClueRule, ClueFact[]][]) });
const THREE = ['2026-07-20', '2026-08-20', '2026-09-20'];

describe('who may', () => {
  test('see clues and rules: leaders and the office, never the unit', async () => {
    const [found] = await find({ 'red-orders': THREE.map((day) => order(day)) });
    const { office, leader, head, liaison, inspector } = host.people;
    for (const person of [head, liaison, inspector]) {
      for (const attempt of [
        () => clueRules(person),
        () => listClues(person, page),
        () => allClues(person, {}),
        () => clueDetail(person, { id: found?.id ?? '' }),
      ]) {
        await expect(attempt()).rejects.toMatchObject(refusal('platform/forbidden'));
      }
    }
    for (const person of [office, leader]) expect((await listClues(person, page)).total).toBe(1);
    const stranger = await host.stranger({ role: 'office' });
    await expect(clueDetail(stranger, { id: found?.id ?? '' })).rejects.toMatchObject(refusal('appraisal/clue-not-found'));
  });

  test('keep rules and dismiss clues: the office', async () => {
    const { leader } = host.people;
    const rule = DEFAULT_CLUE_RULES.shirking;
    await expect(keepClueRule(leader, rule)).rejects.toMatchObject(refusal('platform/forbidden'));
    await expect(dismissClue(leader, { id: newId(), version: 1, reason: '已约谈' })).rejects.toMatchObject(
      refusal('platform/forbidden'),
    );
    await expect(keepClues(host.people.office, { settings: [], facts: NOTHING })).rejects.toMatchObject(
      refusal('platform/forbidden'),
    );
  });

  test('nobody who does not reach every unit, in the database itself', async () => {
    await find({ 'red-orders': THREE.map((day) => order(day)) });
    const seen = await withClient(host.database.app, async (client) => {
      await client.query(`SELECT set_config('cc.county', $1, false), set_config('cc.units', $2, false)`, [
        host.countyId,
        host.unit(UNIT),
      ]);
      return [(await client.query('TABLE appraisal.clue')).rows, (await client.query('TABLE appraisal.clue_evidence')).rows];
    });
    expect(seen).toEqual([[], []]);
  });
});

describe('finding', () => {
  test('comes to a clue with its evidence, once, however often it is done', async () => {
    const facts = { 'red-orders': [...THREE.map((day) => order(day)), order('2026-09-21', OTHER_UNIT)] };
    const [found] = await find(facts);
    expect(found).toMatchObject({ isNew: true, fresh: 3 });
    expect(await find(facts)).toEqual([]);
    const { office } = host.people;
    const clue = await clueDetail(office, { id: found?.id ?? '' });
    expect(clue).toMatchObject({ rule: 'red-orders', unitId: host.unit(UNIT), state: 'open', count: 3, version: 1 });
    expect(clue.evidence.map((one) => [one.day, one.kind, one.href])).toEqual(
      facts['red-orders'].slice(0, 3).map((one) => [one.day, one.kind, `/rectification/orders/${one.id}`]),
    );
    expect(await host.look(`SELECT detail FROM platform.audit_entry WHERE subject_id = $1 ORDER BY id`, [found?.id])).toEqual([
      { detail: { step: 'find', rule: 'red-orders', facts: 3 } },
      { detail: { step: 'view' } },
    ]);
  });

  test('adds what is new to a clue that waits; whoever had it open is told', async () => {
    const facts = THREE.map((day) => order(day));
    const [found] = await find({ 'red-orders': facts });
    const id = found?.id ?? '';
    expect(await find({ 'red-orders': [...facts, order('2026-09-22')] })).toEqual([{ id, isNew: false, fresh: 1 }]);
    const { office } = host.people;
    await expect(dismissClue(office, { id, version: 1, reason: '已经约谈处理' })).rejects.toMatchObject(
      refusal('platform/changed-meanwhile'),
    );
    expect((await clueDetail(office, { id })).evidence).toHaveLength(4);
  });

  test('makes another clue after a dismissal only with something new', async () => {
    const { office } = host.people;
    const facts = THREE.map((day) => order(day));
    const [found] = await find({ 'red-orders': facts });
    await dismissClue(office, { id: found?.id ?? '', version: 1, reason: '已经约谈处理' });
    expect(await find({ 'red-orders': facts })).toEqual([]);
    const [next] = await find({ 'red-orders': [...facts, order('2026-09-23')] });
    expect(next).toMatchObject({ isNew: true, fresh: 1 });
    expect(await clueDetail(office, { id: next?.id ?? '' })).toMatchObject({ count: 4 });
    await expect(dismissClue(office, { id: found?.id ?? '', version: 2, reason: '再次' })).rejects.toMatchObject(
      refusal('appraisal/step-not-possible'),
    );
  });

  test('goes by the rules as the county keeps them', async () => {
    const { office } = host.people;
    await keepClueRule(office, { rule: 'red-orders', times: 1, withinDays: 30, active: true });
    await keepClueRule(office, { rule: 'red-orders', times: 2, withinDays: 30, active: true });
    const rules = await clueRules(office);
    expect(rules.map(({ rule }) => rule)).toEqual(CLUE_RULES);
    expect(rules[0]).toEqual({ rule: 'red-orders', times: 2, withinDays: 30, active: true, open: 0 });
    expect(await find({ 'red-orders': [order('2026-08-20'), order('2026-09-20')] }, rules)).toEqual([]);
    expect(await find({ 'red-orders': [order('2026-09-01'), order('2026-09-20')] }, rules)).toHaveLength(1);
    expect((await clueRules(office))[0]?.open).toBe(1);
  });
});

describe('a matter takes clues', () => {
  const propose = (clueIds: string[], unit = UNIT) =>
    proposeMatter(host.people.office, { ...PROPOSAL, id: newId(), unitId: host.unit(unit), clueIds });

  test('of its own unit, that wait; the unit sees the facts, not the clues', async () => {
    const [found] = await find({ 'false-rectification': [order('2026-09-20')] });
    const id = found?.id ?? '';
    await expect(propose([id], OTHER_UNIT)).rejects.toMatchObject(refusal('appraisal/clue-of-another-unit'));
    await expect(propose([id, newId()])).rejects.toMatchObject(refusal('appraisal/clue-not-found'));
    const { id: matterId } = await propose([id]);
    await expect(propose([id])).rejects.toMatchObject(refusal('appraisal/step-not-possible'));
    const { office, head } = host.people;
    expect(await clueDetail(office, { id })).toMatchObject({ state: 'taken', matterId, version: 2 });
    expect((await matterDetail(office, { id: matterId })).clues).toMatchObject([{ id, evidence: [{ day: '2026-09-20' }] }]);
    expect((await matterDetail(head, { id: matterId })).clues).toEqual([]);
  });
});

test('lists are found by unit and by what a clue stands on, and cut by rule and state', async () => {
  const { office } = host.people;
  const facts = [order('2026-09-20')];
  await find({ 'false-rectification': facts, 'red-orders': THREE.map((day) => order(day, OTHER_UNIT)) });
  const rules = async (input: object) => (await listClues(office, { ...page, ...input })).rows.map((row) => row.rule);
  expect(await rules({})).toHaveLength(2);
  expect(await rules({ search: '教育' })).toEqual(['red-orders']);
  expect(await rules({ search: facts[0]?.label })).toEqual(['false-rectification']);
  expect(await rules({ rule: ['shirking'] })).toEqual([]);
  expect(await rules({ state: ['open'], unitId: [host.unit(UNIT)] })).toEqual(['false-rectification']);
  expect(await allClues(office, { search: '教育' })).toHaveLength(1);
});
