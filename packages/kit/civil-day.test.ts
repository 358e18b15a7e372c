import { expect, test } from 'vitest';
import { dayNumberAt, dayOf, dayText, instantOn, lastDayOfMonth, parseDay, weekdayOf } from './civil-day.ts';

test('the county day changes at midnight of UTC+08:00', () => {
  expect(dayOf(new Date('2026-09-22T15:59:59.999Z'))).toBe('2026-09-22');
  expect(dayOf(new Date('2026-09-22T16:00:00Z'))).toBe('2026-09-23');
  expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError);
});

test('day numbers, texts and instants agree, before 1970 too', () => {
  for (const day of ['1969-12-31', '1970-01-01', '2024-02-29', '2026-09-23']) {
    const number = parseDay(day) ?? Number.NaN;
    expect(dayText(number)).toBe(day);
    expect(dayNumberAt(instantOn(number))).toBe(number);
    expect(dayNumberAt(instantOn(number) - 1)).toBe(number - 1);
    expect(weekdayOf(number)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
  }
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0050-01-01', 'x'])('%s is no day', (day) => {
  expect(parseDay(day)).toBeUndefined();
});

test('the last day of a month', () => {
  expect(dayText(lastDayOfMonth(2024, 2))).toBe('2024-02-29');
  expect(dayText(lastDayOfMonth(2026, 12))).toBe('2026-12-31');
});
