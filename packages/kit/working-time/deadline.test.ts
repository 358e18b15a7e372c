import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTime } from '../chinese-date.ts';
import { dayOf } from '../civil-day.ts';
import { at, CALENDAR } from './calendar.fixture.ts';
import { isWorkingDay } from './county-calendar.ts';
import { addWithSuspensions, deadline } from './deadline.ts';
import { HISTORIC_DEADLINES } from './fixtures.ts';
import { workingMinutesBetween } from './remaining.ts';
import { parseTimeLimit, type TimeLimit, type TimeLimitUnit } from './time-limit.ts';

const hours = (amount: number): TimeLimit => ({ amount, unit: 'working-hours' });
const days = (amount: number): TimeLimit => ({ amount, unit: 'working-days' });

test.each(HISTORIC_DEADLINES)('dispatched %s with %s is due %s', (dispatched, text, due) => {
  const limit = parseTimeLimit(text);
  expect(limit && deadline(CALENDAR, at(dispatched), limit)).toEqual(at(due));
});

test.each<[string, TimeLimit, string, string]>([
  ['2026-09-23 10:30', hours(1.5), '2026-09-23 12:00', 'ends with the session, not with the next one'],
  ['2026-09-23 12:00', hours(1), '2026-09-23 15:30', 'begins with the next session'],
  ['2026-09-24 18:00', hours(2), '2026-09-28 10:30', 'over Mid-autumn'],
  ['2026-09-19 03:00', hours(7), '2026-09-20 18:00', 'a make-up Sunday counts'],
  ['2026-09-23 20:00', days(1), '2026-09-24 18:00', 'dispatched after closing time'],
  ['2026-10-03 09:00', days(2), '2026-10-09 18:00', 'dispatched on a holiday'],
  ['2026-10-03 23:30', { amount: 2, unit: 'emergency-hours' }, '2026-10-04 01:30', 'around the clock'],
  ['2026-10-03 23:30', { amount: 2, unit: 'emergency-days' }, '2026-10-05 23:30', '24 hours each'],
])('from %s, %o is due %s: %s', (start, limit, due) => {
  expect(deadline(CALENDAR, at(start), limit)).toEqual(at(due));
});

test.each([hours(0), hours(-1), hours(Number.NaN), hours(Infinity), days(1.5), { amount: 0.5, unit: 'emergency-days' as const }])(
  '%o is refused',
  (limit) => {
    expect(() => deadline(CALENDAR, at('2026-09-23 10:30'), limit)).toThrow(RangeError);
  },
);

test('a start that is no time is refused', () => {
  expect(() => deadline(CALENDAR, new Date(Number.NaN), hours(1))).toThrow(RangeError);
});

const start = fc.date({ min: at('2025-01-01 00:00'), max: at('2026-06-30 00:00'), noInvalidDate: true });
const amount = fc.integer({ min: 1, max: 40 });
const unit = fc.constantFrom<TimeLimitUnit>('working-hours', 'working-days', 'emergency-hours', 'emergency-days');

test('a later dispatch and a longer limit are never due earlier', () => {
  fc.assert(
    fc.property(start, start, amount, amount, unit, (a, b, m, n, kind) => {
      const [first, second] = [a.getTime(), b.getTime()];
      const earlier = deadline(CALENDAR, new Date(Math.min(first, second)), { amount: Math.min(m, n), unit: kind });
      const later = deadline(CALENDAR, new Date(Math.max(first, second)), { amount: Math.max(m, n), unit: kind });
      expect(earlier.getTime()).toBeLessThanOrEqual(later.getTime());
    }),
  );
});

test('working hours add up', () => {
  fc.assert(
    fc.property(start, amount, amount, (from, m, n) => {
      expect(deadline(CALENDAR, deadline(CALENDAR, from, hours(m)), hours(n))).toEqual(deadline(CALENDAR, from, hours(m + n)));
    }),
  );
});

test('working hours end in office hours, after exactly that much office time', () => {
  fc.assert(
    fc.property(start, amount, (from, n) => {
      const due = deadline(CALENDAR, from, hours(n));
      expect(isWorkingDay(CALENDAR, dayOf(due))).toBe(true);
      expect(formatTime(due)).toMatch(/^(08:[3-5]|09|1[01]|12:00|14:[3-5]|1[5-7]|18:00)/);
      expect(workingMinutesBetween(CALENDAR, from, due)).toBeCloseTo(n * 60, 6);
      // A minute before it the time is not used up; less than a minute may be left when a session began in between.
      const before = workingMinutesBetween(CALENDAR, from, new Date(due.getTime() - 60_000));
      expect(before).toBeLessThan(n * 60);
      expect(before).toBeGreaterThanOrEqual(n * 60 - 1 - 1e-6);
    }),
  );
});

test('working days end at closing time of a working day, whatever the hour of dispatch', () => {
  fc.assert(
    fc.property(start, amount, (from, n) => {
      const due = deadline(CALENDAR, from, days(n));
      expect(isWorkingDay(CALENDAR, dayOf(due))).toBe(true);
      expect(formatTime(due)).toBe('18:00');
      expect(deadline(CALENDAR, at(`${dayOf(from)} 00:00`), days(n))).toEqual(due);
    }),
  );
});

test('a case without suspensions is due at its deadline', () => {
  fc.assert(
    fc.property(start, amount, unit, (from, n, kind) => {
      const limit = { amount: n, unit: kind };
      expect(addWithSuspensions(CALENDAR, from, limit, [])).toEqual(deadline(CALENDAR, from, limit));
    }),
  );
});
