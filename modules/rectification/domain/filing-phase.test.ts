import { expect, test } from 'vitest';
import { courseOf, parsePhases } from './filing-phase.ts';

const hours = (amount: number) => ({ amount, unit: 'emergency-hours' as const });
const days = (amount: number) => ({ amount, unit: 'working-days' as const });

test('one limit is one phase; several are named', () => {
  expect(parsePhases('4个工作时')).toEqual([{ name: '处置', limit: { amount: 4, unit: 'working-hours' } }]);
  expect(parsePhases('围护3紧急工作时；修复：5工作日\n恢复 ２工作日')).toEqual([
    { name: '围护', limit: hours(3) },
    { name: '修复', limit: days(5) },
    { name: '恢复', limit: days(2) },
  ]);
});

test.each(['', '尽快', '3紧急工作时、5工作日', '围护3紧急工作时；修复尽快', '0工作时', '围护'])(
  '“%s” is not guessed at',
  (text) => {
    expect(parsePhases(text)).toBeUndefined();
  },
);

test('phases printed as conditions of their own follow one another', () => {
  const conditions = [
    { number: 1, text: '线缆垂落', phases: [{ name: '处置', limit: hours(2) }] },
    { number: 2, text: '整理恢复', phases: [{ name: '处置', limit: days(3) }] },
    { number: 3, text: '线杆倾斜', phases: [{ name: '处置', limit: days(1) }] },
  ];
  expect(courseOf(conditions[0]!, conditions).map((phase) => phase.name)).toEqual(['处置', '整理恢复']);
  expect(courseOf(conditions[1]!, conditions).map((phase) => phase.name)).toEqual(['整理恢复']);
  expect(courseOf(conditions[2]!, conditions).map((phase) => phase.name)).toEqual(['处置']);
});
