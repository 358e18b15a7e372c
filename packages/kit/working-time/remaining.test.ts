import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, CALENDAR } from './calendar.fixture.ts';
import { fractionElapsed, remaining, workingMinutesBetween } from './remaining.ts';

const moment = fc.date({ min: at('2025-01-01 00:00'), max: at('2026-12-31 00:00'), noInvalidDate: true });

test('office minutes leave out lunch, nights, weekends and holidays', () => {
  expect(workingMinutesBetween(CALENDAR, at('2026-09-23 11:00'), at('2026-09-23 15:00'))).toBe(90);
  expect(workingMinutesBetween(CALENDAR, at('2026-09-24 17:30'), at('2026-09-28 09:00'))).toBe(60);
  expect(workingMinutesBetween(CALENDAR, at('2026-10-01 00:00'), at('2026-10-08 00:00'))).toBe(0);
  expect(workingMinutesBetween(CALENDAR, at('2026-09-23 11:00:30'), at('2026-09-23 11:01'))).toBe(0.5);
});

test('office minutes add up and change sign with direction', () => {
  fc.assert(
    fc.property(moment, moment, moment, (a, b, c) => {
      const sum = workingMinutesBetween(CALENDAR, a, b) + workingMinutesBetween(CALENDAR, b, c);
      expect(sum).toBeCloseTo(workingMinutesBetween(CALENDAR, a, c), 6);
    }),
  );
});

test('an overdue case has negative minutes left', () => {
  expect(remaining(CALENDAR, at('2026-09-23 16:00'), at('2026-09-23 15:00'))).toBe(-60);
});

test.each([
  ['2026-09-23 09:00', 0],
  ['2026-09-23 10:00', 0],
  ['2026-09-23 12:00', 0.5],
  ['2026-09-23 13:00', 0.5],
  ['2026-09-23 16:30', 1],
  ['2026-09-23 18:00', 1.375],
])('of four hours, at %s the part %f is used up', (now, part) => {
  expect(fractionElapsed(CALENDAR, at('2026-09-23 10:00'), at('2026-09-23 16:30'), at(now))).toBe(part);
});

test('an emergency uses up real time', () => {
  const [start, due, now] = [at('2026-10-01 22:00'), at('2026-10-02 02:00'), at('2026-10-02 01:00')];
  expect(fractionElapsed(CALENDAR, start, due, now, { unit: 'emergency-hours' })).toBe(0.75);
  expect(fractionElapsed(CALENDAR, start, due, now)).toBe(0.75);
  expect(fractionElapsed(CALENDAR, start, due, at('2026-10-01 21:00'), { unit: 'emergency-hours' })).toBe(0);
});

test('suspended time is not used up', () => {
  const suspensions = [{ from: at('2026-09-23 11:00'), to: at('2026-09-23 12:00') }];
  const part = fractionElapsed(CALENDAR, at('2026-09-23 10:00'), at('2026-09-23 17:30'), at('2026-09-23 12:00'), {
    suspensions,
  });
  expect(part).toBe(0.25);
});

test('a limit without length is used up at once', () => {
  expect(fractionElapsed(CALENDAR, at('2026-09-23 10:00'), at('2026-09-23 10:00'), at('2026-09-23 10:01'))).toBe(1);
});
