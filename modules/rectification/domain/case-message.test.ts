import { expect, test } from 'vitest';
import { caseMessages, isTold, type MovedCase, stagesToCount } from './case-message.ts';

const moved = (more: Partial<MovedCase> = {}): MovedCase => ({
  id: 'c1',
  number: '20260924-0001',
  move: 'dispatch',
  version: 3,
  unit: { id: 'u1', name: '县城管执法局' },
  category: '暴露垃圾',
  place: '东大街',
  until: '今天 15:30',
  ...more,
});
const now = { hour: '2026-09-24T01', waiting: new Map([['verifying', 7] as const]) };

test('one case file: what, where, until when, and its page', () => {
  expect(caseMessages([moved()], now)).toEqual([
    {
      audience: { unitId: 'u1' },
      onceKey: 'rectification.dispatch/c1/3',
      title: '案卷 20260924-0001 派遣给县城管执法局处置',
      body: '暴露垃圾，东大街。须于 今天 15:30 前处置并反馈。',
      href: '/rectification/case-files/c1',
    },
  ]);
  expect(caseMessages([moved({ move: 'contest', place: '' })], now)).toMatchObject([
    { audience: 'office', title: '县城管执法局退回案卷 20260924-0001，请仲裁', body: '暴露垃圾。仲裁前时限暂停。' },
  ]);
});

test('up to five one by one, more in one message with its list; each unit by itself', () => {
  const cases = (count: number, unitId: string) =>
    Array.from({ length: count }, (_, at) => moved({ id: `${unitId}-${at}`, unit: { id: unitId, name: unitId } }));
  const messages = caseMessages([...cases(5, 'few'), ...cases(6, 'many')], now);
  expect(messages.length).toBe(6);
  expect(messages.at(-1)).toEqual({
    audience: { unitId: 'many' },
    onceKey: 'rectification.dispatch/many-0/3/several',
    title: '6 个案卷派遣给many处置',
    body: '暴露垃圾，东大街等 6 个案卷，期限以各案卷为准。',
    href: '/rectification/case-files?unitId=many&stage=handling',
  });
});

test('a list that fills is told of with all that waits, once an hour', () => {
  const cases = [moved({ move: 'report' }), moved({ id: 'c2', number: '20260924-0002', move: 'report', place: '西大街' })];
  expect(stagesToCount(cases)).toEqual(['verifying']);
  expect(caseMessages(cases, now)).toEqual([
    {
      audience: 'verifying',
      onceKey: 'rectification.waiting/verifying/2026-09-24T01',
      title: '7 个案卷待核查',
      body: '最新的是案卷 20260924-0002：暴露垃圾，西大街。',
      href: '/rectification/case-files?stage=verifying',
    },
  ]);
  expect(caseMessages(cases, { ...now, waiting: new Map() })).toEqual([]);
});

test('nobody is told of what asks nobody for anything', () => {
  const silent = ['register', 'found-again', 'file', 'refuse-filing', 'accept', 'report-phase', 'close', 'void'];
  expect(silent.filter(isTold)).toEqual([]);
});
