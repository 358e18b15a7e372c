import { expect, test } from 'vitest';
import { CALENDAR } from './calendar.fixture.ts';
import { addWorkingDays, countyCalendar, isWorkingDay, nextWorkingDay } from './county-calendar.ts';

test.each([
  ['2026-09-23', true, 'a Wednesday'],
  ['2026-09-19', false, 'a Saturday'],
  ['2026-09-20', true, 'a Sunday worked for National Day'],
  ['2026-09-25', false, 'Mid-autumn, a Friday'],
  ['2026-10-07', false, 'the last day of National Day, a Wednesday'],
])('%s is worked: %s (%s)', (day, worked) => {
  expect(isWorkingDay(CALENDAR, day)).toBe(worked);
});

test('the next working day skips holidays and finds make-up days', () => {
  expect(nextWorkingDay(CALENDAR, '2026-09-30')).toBe('2026-10-08');
  expect(nextWorkingDay(CALENDAR, '2026-09-18')).toBe('2026-09-20');
});

test('working days are counted from the day after', () => {
  expect(addWorkingDays(CALENDAR, '2026-09-23', 5)).toBe('2026-10-08');
  expect(addWorkingDays(CALENDAR, '2026-10-03', 1)).toBe('2026-10-08');
  expect(addWorkingDays(CALENDAR, '2026-10-03', 0)).toBe('2026-10-03');
  expect(() => addWorkingDays(CALENDAR, '2026-10-03', -1)).toThrow(RangeError);
  expect(() => addWorkingDays(CALENDAR, '2026-02-30', 1)).toThrow(RangeError);
});

test.each([
  ['a day that does not exist', { holidays: ['2026-02-29'], makeUpDays: [] }],
  ['a day that is both', { holidays: ['2026-10-10'], makeUpDays: ['2026-10-10'] }],
  ['no office hours', { holidays: [], makeUpDays: [], officeHours: [] }],
  ['overlapping sessions', session('08:30', '12:00', '11:00', '18:00')],
  ['a session that ends before it begins', session('12:00', '08:30', '14:30', '18:00')],
  ['a time that does not exist', session('08:30', '12:60', '14:30', '18:00')],
  ['a time after midnight', session('08:30', '12:00', '14:30', '24:30')],
])('a calendar with %s is refused', (_, source) => {
  expect(() => countyCalendar(source)).toThrow(RangeError);
});

test('a calendar without working days is reported, not searched for ever', () => {
  const holidays = Array.from({ length: 800 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10));
  expect(() => nextWorkingDay(countyCalendar({ holidays, makeUpDays: [] }), '2026-01-01')).toThrow(RangeError);
});

function session(from: string, to: string, from2: string, to2: string) {
  return {
    holidays: [],
    makeUpDays: [],
    officeHours: [
      { from, to },
      { from: from2, to: to2 },
    ],
  };
}
