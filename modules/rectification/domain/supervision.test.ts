import { countyCalendar } from '@chuangcheng/kit/working-time';
import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as domain from './index.ts';
import { DEFAULT_ORDER_RULES as RULES, ORDER_COLOURS, orderDue, raiseDue, STAGES, type SupervisionOrder } from './index.ts';

const calendar = countyCalendar({ holidays: [], makeUpDays: [] });
const at = (text: string) => ({ now: new Date(`2026-09-${text}:00+08:00`), calendar });
/** Due Thursday 2026-09-24 10:00, handled by one unit. */
const matter = {
  id: 'case',
  stage: 'handling',
  deadlineAt: at('24T10:00').now,
  source: 'patrol',
  categoryId: 'lamp',
  responsibleUnitId: 'unit-a',
} as const;
const issue = {
  id: 'order',
  year: 2026,
  ordinal: 3,
  colour: 'blue',
  reason: '逾期未反馈',
  demand: '',
  answerDays: 2,
  byRule: true,
  issuedBy: '',
} as const;
function planOf(decision: ReturnType<typeof domain.decideIssueOrder>) {
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
}
const issued = (more: Partial<typeof issue> | object = {}): SupervisionOrder =>
  planOf(domain.decideIssueOrder(matter, false, { ...issue, ...more }, at('24T15:00'))).after;

describe('when an order is issued by rule', () => {
  test('once the working hours of the rule have passed since the deadline, the noon break not counted', () => {
    expect(orderDue(RULES, matter, at('24T16:29'))).toBeUndefined();
    expect(orderDue(RULES, matter, at('24T16:30'))).toMatchObject({ colour: 'blue' });
  });
  test('superior and media begin at orange, a named category at the highest colour that names it', () => {
    expect(orderDue(RULES, { ...matter, source: 'media' }, at('24T17:00'))?.colour).toBe('orange');
    const red = { ...RULES, red: { ...RULES.red, categoryIds: ['lamp'] } };
    expect(orderDue(red, { ...matter, source: 'media' }, at('24T17:00'))?.colour).toBe('red');
    const off = { ...red, red: { ...red.red, active: false } };
    expect(orderDue(off, matter, at('24T17:00'))?.colour).toBe('blue');
  });
  test('not for what has been overdue for so long that it is the office’s to decide, and not while the rule rests', () => {
    expect(orderDue(RULES, { ...matter, deadlineAt: new Date('2026-09-09T10:01:00+08:00') }, at('24T10:00'))).toBeDefined();
    expect(orderDue(RULES, { ...matter, deadlineAt: new Date('2026-09-09T09:59:00+08:00') }, at('24T10:00'))).toBeUndefined();
    expect(orderDue({ ...RULES, blue: { ...RULES.blue, active: false } }, matter, at('25T17:00'))).toBeUndefined();
  });
  test.each(STAGES.filter((stage) => stage !== 'handling'))('never while %s', (stage) => {
    expect(orderDue(RULES, { ...matter, stage }, at('25T17:00'))).toBeUndefined();
    expect(raiseDue(RULES, issued(), { ...matter, stage }, at('30T17:00'))).toBeUndefined();
  });
});

describe('when an order is raised by rule', () => {
  // Issued Thursday with two working days: to be answered by Monday 28 at 18:00.
  test('unanswered when its answer date has passed', () => {
    expect(issued().answerDueAt).toEqual(at('28T18:00').now);
    expect(raiseDue(RULES, issued(), matter, at('28T18:00'))).toBeUndefined();
    expect(raiseDue(RULES, issued(), matter, at('28T18:01'))).toEqual({
      colour: 'orange',
      reason: '蓝色督办单逾期未答复，按规则自动升级',
    });
  });
  test('answered, but still not repaired so many working days after the answer date', () => {
    const answered = { ...issued(), state: 'answered' } as const;
    expect(raiseDue(RULES, answered, matter, at('29T18:01'))).toBeUndefined();
    expect(raiseDue(RULES, answered, matter, { now: new Date('2026-10-01T18:00:00+08:00'), calendar })).toBeUndefined();
    expect(raiseDue(RULES, answered, matter, { now: new Date('2026-10-01T18:01:00+08:00'), calendar })).toMatchObject({
      colour: 'orange',
    });
  });
  test('not with time left, not above red, not once closed, not where the rule rests', () => {
    expect(raiseDue(RULES, issued(), { ...matter, deadlineAt: at('30T10:00').now }, at('29T10:00'))).toBeUndefined();
    expect(raiseDue(RULES, issued({ colour: 'red' }), matter, at('30T10:00'))).toBeUndefined();
    expect(raiseDue(RULES, { ...issued(), state: 'closed' }, matter, at('30T10:00'))).toBeUndefined();
    expect(raiseDue({ ...RULES, orange: { ...RULES.orange, active: false } }, issued(), matter, at('30T10:00'))).toBeUndefined();
  });
});

describe('what may be done to an order', () => {
  const steps = {
    raise: (order: SupervisionOrder) =>
      domain.decideRaiseOrder(order, matter, { colour: 'red', reason: '久拖不改', answerDays: 1 }, at('29T09:00')),
    answer: (order: SupervisionOrder) =>
      domain.decideAnswerOrder(order, { measures: '今晚清运', promisedDay: '2026-09-30' }, at('29T09:00')),
    'send-back': (order: SupervisionOrder) =>
      domain.decideSendBackAnswer(order, { reason: '没有时间', answerDays: 1 }, at('29T09:00')),
    close: (order: SupervisionOrder) => domain.decideCloseOrder(order, { note: '已整改' }, at('29T09:00')),
  };
  const order = (state: SupervisionOrder['state']): SupervisionOrder => ({ ...issued(), state });
  test.each([
    ['issued', ['raise', 'answer', 'close']],
    ['answered', ['raise', 'send-back', 'close']],
    ['closed', []],
  ] as const)('%s', (state, possible) => {
    const allowed = Object.entries(steps).filter(([, decide]) => decide(order(state)).ok);
    expect(allowed.map(([name]) => name)).toEqual(possible);
  });
  test('a colour only rises, and each time it is to be answered anew; the first time red is kept', () => {
    const raised = planOf(
      steps.raise({ ...issued(), state: 'answered', answeredAt: at('25T09:00').now, promisedDay: '2026-09-26' }),
    );
    expect(raised.after).toMatchObject({
      colour: 'red',
      state: 'issued',
      redAt: at('29T09:00').now,
      answerDueAt: at('30T18:00').now,
      answeredAt: null,
      promisedDay: null,
      version: 2,
    });
    expect(
      domain.decideRaiseOrder(raised.after, matter, { colour: 'orange', reason: '降', answerDays: 1 }, at('29T09:00')),
    ).toEqual({ ok: false, code: 'rectification/order-not-higher' });
  });
  test('one per matter, none while the clock stands or nobody handles it', () => {
    const decide = (file: object, open = false) => domain.decideIssueOrder({ ...matter, ...file }, open, issue, at('24T15:00'));
    expect(decide({}, true)).toMatchObject({ code: 'rectification/order-open' });
    expect(decide({ stage: 'suspended' })).toMatchObject({ code: 'rectification/order-while-suspended' });
    expect(decide({ stage: 'verifying' })).toMatchObject({ code: 'rectification/order-not-handled' });
    expect(decide({})).toMatchObject({ ok: true });
  });
  test('nobody promises what is past', () => {
    const answer = (promisedDay: string) => domain.decideAnswerOrder(issued(), { measures: '清运', promisedDay }, at('29T09:00'));
    expect(answer('2026-09-28')).toMatchObject({ code: 'rectification/promise-in-past' });
    expect(answer('2026-09-29')).toMatchObject({ ok: true });
  });
  test('an order ends by itself with its matter or when another unit answers for it', () => {
    const end = (file: object) => domain.endOfOrder(issued(), { ...matter, ...file });
    expect(end({})).toBeUndefined();
    expect(end({ stage: 'verified' })).toBeUndefined();
    expect(end({ stage: 'closed' })).toContain('结案');
    expect(end({ stage: 'void' })).toContain('作废');
    expect(end({ responsibleUnitId: 'unit-b' })).toContain('改派');
    expect(domain.endOfOrder({ ...issued(), state: 'closed' }, { ...matter, stage: 'closed' })).toBeUndefined();
  });
});

test('of anything but blue more people than the receiver are told, and of red the leaders', () => {
  assert(
    property(constantFrom(...ORDER_COLOURS), constantFrom('issued', 'raised'), (colour, kind) => {
      const told = domain.audienceOfOrder({ kind: kind as 'issued', colour });
      return (
        told.includes('receiver') &&
        told.includes('office') === (colour !== 'blue') &&
        told.includes('leaders') === (colour === 'red')
      );
    }),
  );
  expect(domain.audienceOfOrder({ kind: 'answered', colour: 'red' })).toEqual(['office']);
});
