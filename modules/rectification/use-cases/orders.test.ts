import { grantDuty } from '@chuangcheng/modules/organisation';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { keepOrders } from '../jobs/keep-orders.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { answerOrder } from './answer-order.ts';
import { arbitrateCase } from './arbitrate-case.ts';
import { closeOrder } from './close-order.ts';
import { contestCase } from './contest-case.ts';
import { issueOrder } from './issue-order.ts';
import { raiseOrder } from './raise-order.ts';
import { sendBackAnswer } from './send-back-answer.ts';
import { setOrderRules } from './set-order-rules.ts';
import { suspendCase } from './suspend-case.ts';
import { DEFAULT_ORDER_RULES } from '../domain/index.ts';
import { voidCase } from './void-case.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'liaison' | 'head' | 'office' | 'leader' | 'other', Person>;
beforeAll(async () => {
  host = await createCaseHost();
  const holding = async (role: Role, unit: string) => {
    const person = await host.as(role, unit);
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: host.unit(unit) });
    return person;
  };
  people = {
    liaison: await holding('liaison', '县城管执法局'),
    head: await holding('unit-head', '县城管执法局'),
    office: await holding('office', '县创建办'),
    leader: await holding('leader', '县创建办'),
    other: await holding('liaison', '县教育局'),
  };
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.clock.set('2026-09-24T01:00:00.000Z'));

const refused = (code: string) => ({ refusal: { code } });
const orderOf = async (caseId: string) => {
  const rows = await host.look<{ id: string; colour: string; state: string; version: number; ordinal: number; by_rule: boolean }>(
    'SELECT id, colour, state, version, ordinal, by_rule FROM rectification.supervision_order WHERE case_id = $1 ORDER BY issued_at',
    [caseId],
  );
  return rows;
};
const only = async (caseId: string) => {
  const [order, ...more] = await orderOf(caseId);
  if (!order || more.length > 0) throw new Error(`${more.length + 1} orders`);
  return order;
};
const byHand = (caseId: string, more: object = {}) =>
  ({ caseId, colour: 'blue', reason: '主要领导关注', demand: '', answerDays: 2, ...more }) as const;
const runAt = async (now: string) => {
  host.clock.set(now);
  await keepOrders.run(host.system);
  await host.deliveries.drain();
};
/** Who was told of the order, by title. */
async function told(orderId: string) {
  const rows = await host.look<{ account_id: string; title: string }>(
    'SELECT account_id, title FROM platform.notification WHERE href LIKE $1 ORDER BY created_at, id',
    [`%${orderId}`],
  );
  const name = new Map(Object.entries(people).map(([key, person]) => [person.actor.accountId, key]));
  return rows.map((row) => `${name.get(row.account_id)}: ${row.title.replace(/督办单〔2026〕第\d+号/, '*')}`).toSorted();
}

test('issued by office or leader, raised and closed by the office, answered by the unit that received it', async () => {
  const file = await host.caseFile('handling');
  await expect(issueOrder(people.liaison, byHand(file.id))).rejects.toMatchObject(refused('platform/forbidden'));
  const { id } = await issueOrder(people.leader, byHand(file.id));
  await expect(issueOrder(people.office, byHand(file.id))).rejects.toMatchObject(refused('rectification/order-open'));
  const target = { id, version: 1 };
  const raise = { ...target, colour: 'red', reason: '久拖不改', answerDays: 1 } as const;
  await expect(raiseOrder(people.leader, raise)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(raiseOrder(people.head, raise)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(closeOrder(people.leader, { ...target, note: '已改' })).rejects.toMatchObject(refused('platform/forbidden'));
  const answer = { ...target, measures: '今晚组织清运', promisedDay: '2026-09-25' };
  await expect(answerOrder(people.office, answer)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(answerOrder(people.other, answer)).rejects.toMatchObject(refused('rectification/order-not-found'));
  const both = await host.person(
    { role: 'liaison', unitId: host.unit('县教育局'), unitName: '县教育局' },
    { role: 'inspector', unitId: host.unit('县教育局'), unitName: '县教育局' },
  );
  await expect(answerOrder(both, answer)).rejects.toMatchObject(refused('rectification/order-of-another-unit'));
  expect(await answerOrder(people.head, answer)).toEqual({ version: 2 });
  await expect(answerOrder(people.liaison, { ...answer, version: 2 })).rejects.toMatchObject(
    refused('rectification/order-answered'),
  );
  await expect(sendBackAnswer(people.office, { ...target, reason: '太笼统', answerDays: 1 })).rejects.toMatchObject(
    refused('platform/changed-meanwhile'),
  );
  await sendBackAnswer(people.office, { id, version: 2, reason: '太笼统', answerDays: 1 });
  await raiseOrder(people.office, { ...raise, version: 3 });
  await closeOrder(people.office, { id, version: 4, note: '已现场督办' });
  expect(await only(file.id)).toMatchObject({ colour: 'red', state: 'closed', version: 5, by_rule: false });
  const steps = await host.look('SELECT kind, colour FROM rectification.supervision_step WHERE order_id = $1 ORDER BY id', [id]);
  expect(steps.map((step) => `${step['kind']} ${step['colour']}`)).toEqual([
    'issued blue',
    'answered blue',
    'sent-back blue',
    'raised red',
    'closed red',
  ]);
  await host.deliveries.drain();
  expect(await told(id)).toEqual(
    [
      'head: *升级为红色',
      'head: *已办结',
      'head: *的答复被退回',
      'head: 蓝色*已签发',
      'leader: *升级为红色',
      'liaison: *升级为红色',
      'liaison: *已办结',
      'liaison: *的答复被退回',
      'liaison: 蓝色*已签发',
      'office: *已答复',
      'office: *升级为红色',
    ].toSorted(),
  );
});

test('overdue by the hours of the rule: one blue order, however many processes run, then orange, then red, each told once', async () => {
  // Due Thursday 15:30, and the mid-autumn holiday follows: four working hours later it is Monday 10:00.
  const file = await host.caseFile('handling');
  await runAt('2026-09-28T01:55:00.000Z');
  expect(await orderOf(file.id)).toEqual([]);
  host.clock.set('2026-09-28T02:00:00.000Z');
  await Promise.all([keepOrders.run(host.system), keepOrders.run(host.system), keepOrders.run(host.system)]);
  await runAt('2026-09-28T02:05:00.000Z');
  const { id } = await only(file.id);
  expect(await only(file.id)).toMatchObject({ colour: 'blue', state: 'issued', by_rule: true });
  expect(await told(id)).toEqual(['head: 蓝色*已签发', 'liaison: 蓝色*已签发']);
  const due = async () => {
    const [row] = await host.look<{ at: Date }>('SELECT answer_due_at AS at FROM rectification.supervision_order WHERE id = $1', [
      id,
    ]);
    return (row as { at: Date }).at;
  };
  await runAt(new Date((await due()).getTime() - 60_000).toISOString());
  expect((await only(file.id)).colour).toBe('blue');
  await runAt(new Date((await due()).getTime() + 60_000).toISOString());
  expect((await only(file.id)).colour).toBe('orange');
  const passed = new Date((await due()).getTime() + 60_000).toISOString();
  host.clock.set(passed);
  await Promise.all([keepOrders.run(host.system), keepOrders.run(host.system)]);
  await runAt(passed);
  expect(await only(file.id)).toMatchObject({ colour: 'red', state: 'issued', version: 3 });
  expect(await told(id)).toEqual(
    [
      ...['head', 'liaison'].flatMap((who) => [`${who}: 蓝色*已签发`, `${who}: *升级为橙色`, `${who}: *升级为红色`]),
      'office: *升级为橙色',
      'office: *升级为红色',
      'leader: *升级为红色',
    ].toSorted(),
  );
});

test('closed by hand while overdue, no other follows by rule until there is a new deadline', async () => {
  const file = await host.caseFile('handling');
  await runAt('2026-09-28T06:30:00.000Z');
  const { id, version } = await only(file.id);
  await closeOrder(people.office, { id, version, note: '因停水顺延' });
  await runAt('2026-09-29T06:30:00.000Z');
  expect(await only(file.id)).toMatchObject({ id, state: 'closed' });
});

test('suspended: none by hand, none by rule, and no open one is raised', async () => {
  const file = await host.caseFile('handling');
  await runAt('2026-09-28T06:30:00.000Z');
  expect((await only(file.id)).colour).toBe('blue');
  await suspendCase(people.office, { ...file, reason: '等待改造', plan: '纳入明年改造计划' });
  await runAt('2026-10-12T06:30:00.000Z');
  expect(await only(file.id)).toMatchObject({ colour: 'blue', state: 'issued' });
  host.clock.set('2026-09-24T01:00:00.000Z');
  const other = await host.caseFile('handling');
  await suspendCase(people.office, { ...other, reason: '等待改造', plan: '纳入明年改造计划' });
  await expect(issueOrder(people.office, byHand(other.id))).rejects.toMatchObject(refused('rectification/order-while-suspended'));
  await runAt('2026-09-28T06:30:00.000Z');
  expect(await orderOf(other.id)).toEqual([]);
});

test('ends by itself with its matter, and when another unit becomes responsible', async () => {
  const file = await host.caseFile('handling');
  const { id } = await issueOrder(people.office, byHand(file.id));
  await contestCase(people.liaison, { ...file, reason: '属住建局职责', suggestedUnitId: null });
  await host.deliveries.drain();
  expect((await only(file.id)).state).toBe('issued');
  await arbitrateCase(people.office, { id: file.id, version: file.version + 1, unitId: host.unit('县住建局'), reason: '同意' });
  await host.deliveries.drain();
  expect(await only(file.id)).toMatchObject({ id, state: 'closed' });
  const again = await host.caseFile('handling');
  await issueOrder(people.office, byHand(again.id));
  await voidCase(people.office, { ...again, reason: '重复', mergedInto: null });
  await host.deliveries.drain();
  expect((await only(again.id)).state).toBe('closed');
});

test('numbers of a year have no gap, refused attempts included', async () => {
  const before = await host.look<{ last: number }>(`SELECT last FROM rectification.series WHERE name = 'supervision-order/2026'`);
  const files = [await host.caseFile('handling'), await host.caseFile('handling'), await host.caseFile('filed')];
  const issued = await Promise.allSettled(files.map((file) => issueOrder(people.office, byHand(file.id))));
  expect(issued.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  const after = await host.look<{ last: number }>(`SELECT last FROM rectification.series WHERE name = 'supervision-order/2026'`);
  expect((after[0]?.last ?? 0) - (before[0]?.last ?? 0)).toBe(2);
});

test('rules are the office’s; they hold from the next run on', async () => {
  const rules = { ...DEFAULT_ORDER_RULES, blue: { ...DEFAULT_ORDER_RULES.blue, afterHours: 0 } };
  await expect(setOrderRules(people.leader, { rules, reason: '收紧' })).rejects.toMatchObject(refused('platform/forbidden'));
  const wrong = { ...rules, red: { ...rules.red, categoryIds: [host.unit('县教育局')] } };
  await expect(setOrderRules(people.office, { rules: wrong, reason: '收紧' })).rejects.toMatchObject(
    refused('rectification/category-not-found'),
  );
  const named = { ...rules, red: { ...rules.red, categoryIds: [host.condition.categoryId] } };
  await setOrderRules(people.office, { rules: named, reason: '迎检期间收紧' });
  const file = await host.caseFile('handling');
  await runAt('2026-09-24T07:35:00.000Z');
  expect((await only(file.id)).colour).toBe('red');
});
