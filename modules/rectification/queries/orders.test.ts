import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { answerOrder } from '../use-cases/answer-order.ts';
import { arbitrateCase } from '../use-cases/arbitrate-case.ts';
import { contestCase } from '../use-cases/contest-case.ts';
import { issueOrder } from '../use-cases/issue-order.ts';
import { raiseOrder } from '../use-cases/raise-order.ts';
import { listOrders } from './list-orders.ts';
import { orderDetail } from './order-detail.ts';
import { ordersOfCase } from './orders-of-cases.ts';
import { redOrders } from './red-orders.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'office' | 'head' | 'other' | 'street', Person>;
let ids: { blue: string; red: string; blueCase: string; redCase: string };
beforeAll(async () => {
  host = await createCaseHost();
  people = {
    office: await host.as('office', '县创建办'),
    head: await host.as('unit-head', '县城管执法局'),
    other: await host.as('unit-head', '县住建局'),
    street: await host.as('unit-head', '映川街道'),
  };
  const [first, second] = [await host.caseFile('handling'), await host.caseFile('handling', { unit: '县住建局' })];
  const issue = { reason: '主要领导关注', demand: '', answerDays: 1 };
  const blue = await issueOrder(people.office, { caseId: first.id, colour: 'blue', ...issue });
  host.clock.set('2026-09-24T02:00:00.000Z');
  const red = await issueOrder(people.office, { caseId: second.id, colour: 'orange', ...issue, demand: '彻底清运建筑垃圾' });
  host.clock.set('2026-09-28T02:00:00.000Z');
  await raiseOrder(people.office, { id: red.id, version: 1, colour: 'red', reason: '久拖不改', answerDays: 1 });
  ids = { blue: blue.id, red: red.id, blueCase: first.id, redCase: second.id };
}, 60_000);
afterAll(() => host.drop());

const page = { page: 1, pageSize: 50 };
const list = async (person: Person, query: object = {}) => {
  const { rows, total } = await listOrders(person, { ...page, ...query });
  expect(rows.length).toBe(total);
  return rows.map((row) => row.id);
};

test('a unit sees what it received, the town of the place does not; who sees all sees all', async () => {
  const nobody = await host.person({ role: 'sysadmin' });
  await expect(listOrders(nobody, page)).rejects.toMatchObject({ refusal: { code: 'platform/forbidden' } });
  expect(await list(people.office)).toEqual([ids.red, ids.blue]);
  expect(await list(people.head)).toEqual([ids.blue]);
  expect(await list(people.street)).toEqual([]);
  await expect(orderDetail(people.head, { id: ids.red })).rejects.toMatchObject({
    refusal: { code: 'rectification/order-not-found' },
  });
  await expect(ordersOfCase(people.head, { caseId: ids.redCase })).rejects.toMatchObject({
    refusal: { code: 'rectification/case-file-not-found' },
  });
});

test('searched, filtered, sorted', async () => {
  const { rows } = await listOrders(people.office, page);
  const number = rows[1]?.number ?? '';
  expect(number).toMatch(/^督办单〔2026〕第\d+号$/);
  expect(await list(people.office, { search: number })).toEqual([ids.blue]);
  expect(await list(people.office, { search: '建筑垃圾' })).toEqual([ids.red]);
  expect(await list(people.office, { search: '没有这样的' })).toEqual([]);
  expect(await list(people.office, { colour: ['red', 'orange'] })).toEqual([ids.red]);
  expect(await list(people.office, { unitId: [host.unit('县城管执法局')] })).toEqual([ids.blue]);
  expect(await list(people.office, { origin: 'rule' })).toEqual([]);
  expect(await list(people.office, { issuedFrom: '2026-09-25' })).toEqual([]);
  expect(await list(people.office, { issuedTo: '2026-09-24', sort: 'issuedAt' })).toEqual([ids.blue, ids.red]);
  // Blue was to be answered by Monday at closing time, red anew by Tuesday.
  host.clock.set('2026-09-28T10:01:00.000Z');
  expect(await list(people.office, { overdue: true })).toEqual([ids.blue]);
});

test('the page of an order: its story, and only what the person may do', async () => {
  const office = await orderDetail(people.office, { id: ids.red });
  expect(office.steps.map((step) => [step.kind, step.colour, step.actor !== ''])).toEqual([
    ['issued', 'orange', true],
    ['raised', 'red', true],
  ]);
  expect(office.may).toEqual({ raise: false, close: true, sendBack: false, answer: false });
  expect((await orderDetail(people.office, { id: ids.blue })).may.raise).toBe(true);
  expect((await orderDetail(people.other, { id: ids.red })).may).toEqual({
    raise: false,
    close: false,
    sendBack: false,
    answer: true,
  });
  await answerOrder(people.other, { id: ids.red, version: 2, measures: '连夜清运', promisedDay: '2026-09-30' });
  expect((await orderDetail(people.office, { id: ids.red })).may.sendBack).toBe(true);
  expect(await ordersOfCase(people.head, { caseId: ids.blueCase })).toMatchObject({
    orders: [{ id: ids.blue }],
    mayIssue: false,
  });
});

test('who handled the matter before still sees the order, with nothing of the matter it no longer sees', async () => {
  const file = await host.caseFile('handling', { position: { lng: 111.605343, lat: 30.470697 } });
  const { id } = await issueOrder(people.office, { caseId: file.id, colour: 'blue', reason: '关注', demand: '', answerDays: 1 });
  await contestCase(people.head, { ...file, reason: '属住建局职责', suggestedUnitId: null });
  const unitId = host.unit('县住建局');
  await arbitrateCase(people.office, { id: file.id, version: file.version + 1, unitId, reason: '同意' });
  await host.deliveries.drain();
  const seen = await orderDetail(people.head, { id });
  expect(seen).toMatchObject({ state: 'closed', caseFile: null });
  expect(await list(people.head, { search: '老码头' })).toEqual([ids.blue]);
});

test('red orders of a time, each on the day it first was red', async () => {
  const red = (from: string, to: string, unitIds?: string[]) =>
    redOrders(host.system, { from, to, ...(unitIds && { unitIds }) }).then((found) => found.map((one) => one.orderId));
  expect(await red('2026-09-28', '2026-09-28')).toEqual([ids.red]);
  expect(await red('2026-09-01', '2026-09-27')).toEqual([]);
  expect(await red('2026-09-01', '2026-09-30', [host.unit('县城管执法局')])).toEqual([]);
  expect(await red('2026-09-01', '2026-09-30', [host.unit('县住建局')])).toEqual([ids.red]);
});
