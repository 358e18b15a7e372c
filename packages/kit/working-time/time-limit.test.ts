import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTimeLimit, parseTimeLimit, type TimeLimitUnit } from './time-limit.ts';

test.each([
  ['4工作时', 4, 'working-hours'],
  ['4个工作时', 4, 'working-hours'],
  [' 3 工作日 ', 3, 'working-days'],
  ['１２紧急工作时', 12, 'emergency-hours'],
  ['1.5工作时', 1.5, 'working-hours'],
  ['2个紧急工作日', 2, 'emergency-days'],
])('%s is read', (text, amount, unit) => {
  expect(parseTimeLimit(text)).toEqual({ amount, unit });
});

test.each(['', '工作时', '0工作时', '-1工作日', '1.5工作日', '4小时', '4工作时内', '四工作时'])('%s is no limit', (text) => {
  expect(parseTimeLimit(text)).toBeUndefined();
});

test('limits are written in both languages', () => {
  expect(formatTimeLimit({ amount: 1, unit: 'working-days' }, 'en')).toBe('1 working day');
  expect(formatTimeLimit({ amount: 4, unit: 'emergency-hours' }, 'en')).toBe('4 emergency hours');
  expect(formatTimeLimit({ amount: 4, unit: 'working-hours' }, 'zh')).toBe('4 个工作时');
});

test('what is written in Chinese reads back', () => {
  const units: TimeLimitUnit[] = ['working-hours', 'working-days', 'emergency-hours', 'emergency-days'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...units), (amount, unit) => {
      expect(parseTimeLimit(formatTimeLimit({ amount, unit }, 'zh'))).toEqual({ amount, unit });
    }),
  );
});
