import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, CALENDAR } from './calendar.fixture.ts';
import { addWithSuspensions, deadline } from './deadline.ts';
import { workingMinutesBetween } from './remaining.ts';
import type { TimeLimit } from './time-limit.ts';

const MONDAY = at('2026-09-07 10:00');
const hours = (amount: number): TimeLimit => ({ amount, unit: 'working-hours' });
const days = (amount: number): TimeLimit => ({ amount, unit: 'working-days' });
const pause = (from: string, to: string | null) => ({ from: at(from), to: to === null ? null : at(to) });

test.each([
  ['one hour of office time', hours(4), [pause('2026-09-07 11:00', '2026-09-07 12:00')], '2026-09-07 17:30'],
  ['a lunch break costs nothing', hours(4), [pause('2026-09-07 12:00', '2026-09-07 14:30')], '2026-09-07 16:30'],
  [
    'overlaps count once',
    hours(1),
    [pause('2026-09-07 10:10', '2026-09-07 10:30'), pause('2026-09-07 10:20', '2026-09-07 10:40')],
    '2026-09-07 11:30',
  ],
  [
    'one that contains another',
    hours(1),
    [pause('2026-09-07 10:10', '2026-09-07 11:00'), pause('2026-09-07 10:20', '2026-09-07 10:40')],
    '2026-09-07 11:50',
  ],
  ['before the start', hours(1), [pause('2026-09-04 09:00', '2026-09-07 09:00')], '2026-09-07 11:00'],
  ['running at the start', hours(1), [pause('2026-09-04 09:00', '2026-09-07 10:30')], '2026-09-07 11:30'],
  ['after the end', hours(1), [pause('2026-09-07 11:00', null)], '2026-09-07 11:00'],
  ['part of a day gives a day in working days', days(2), [pause('2026-09-08 10:00', '2026-09-08 16:00')], '2026-09-10 18:00'],
  [
    'several parts together give one day',
    days(2),
    [pause('2026-09-08 09:00', '2026-09-08 10:00'), pause('2026-09-09 09:00', '2026-09-09 10:00')],
    '2026-09-10 18:00',
  ],
  ['two days and a bit', days(2), [pause('2026-09-08 08:30', '2026-09-10 09:00')], '2026-09-14 18:00'],
  ['on the day of dispatch, which does not count', days(2), [pause('2026-09-07 14:30', '2026-09-08 08:30')], '2026-09-09 18:00'],
  [
    'real time for emergencies',
    { amount: 3, unit: 'emergency-hours' },
    [pause('2026-09-07 12:00', '2026-09-07 14:30')],
    '2026-09-07 15:30',
  ],
] as const)('%s', (_, limit, suspensions, due) => {
  expect(addWithSuspensions(CALENDAR, MONDAY, limit, suspensions)).toEqual(at(due));
});

test('an open suspension has no deadline yet', () => {
  for (const limit of [hours(4), days(1), { amount: 3, unit: 'emergency-hours' } as const]) {
    expect(addWithSuspensions(CALENDAR, MONDAY, limit, [pause('2026-09-07 11:00', null)])).toBeNull();
  }
});

test('a suspension that ends before it begins is refused', () => {
  expect(() => addWithSuspensions(CALENDAR, MONDAY, hours(1), [pause('2026-09-08 11:00', '2026-09-07 11:00')])).toThrow(
    RangeError,
  );
});

test('a suspension shifts the deadline by the office time it took', () => {
  const minute = fc.integer({ min: 0, max: 60 * 24 * 40 });
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 1, max: 60 }), (a, b, amount) => {
      const [from, to] = [a, b].sort((x, y) => x - y).map((value) => new Date(MONDAY.getTime() + value * 60_000)) as [Date, Date];
      const plain = deadline(CALENDAR, MONDAY, hours(amount));
      fc.pre(from < plain && workingMinutesBetween(CALENDAR, from, to) > 0);
      const due = addWithSuspensions(CALENDAR, MONDAY, hours(amount), [{ from, to }]);
      const lost = workingMinutesBetween(CALENDAR, from, to);
      expect(due).toEqual(deadline(CALENDAR, plain, hours(lost / 60)));
    }),
  );
});
