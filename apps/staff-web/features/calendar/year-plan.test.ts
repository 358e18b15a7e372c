import type { CalendarDayView } from '@chuangcheng/platform/contract';
import { expect, test } from 'vitest';
import { differsFromNational, planYear } from './year-plan.ts';

const special = (day: string, kind: CalendarDayView['kind'], origin: CalendarDayView['origin'] = 'national') => ({
  day,
  kind,
  name: { zh: '', en: '' },
  origin,
  national: origin === 'national' ? kind : null,
});

test('every day of the year stands once, under its weekday', () => {
  for (const year of [2024, 2025, 2026, 2100]) {
    const months = planYear(year, []);
    const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== undefined);
    expect(days).toHaveLength(year === 2024 ? 366 : 365);
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
  }
  const february = planYear(2026, [])[1];
  // 1 February 2026 is a Sunday, 28 February a Saturday.
  expect(february?.weeks.map((week) => week.map((day) => day?.dayOfMonth))).toEqual([
    [undefined, undefined, undefined, undefined, undefined, undefined, 1],
    [2, 3, 4, 5, 6, 7, 8],
    [9, 10, 11, 12, 13, 14, 15],
    [16, 17, 18, 19, 20, 21, 22],
    [23, 24, 25, 26, 27, 28, undefined],
  ]);
});

test('a weekend day that is worked is a make-up day, a weekday that is confirmed stays a workday', () => {
  const specials = [
    special('2026-09-20', 'workday'),
    special('2026-09-25', 'holiday'),
    special('2026-09-26', 'holiday'),
    special('2026-09-28', 'workday', 'county'),
  ];
  const september = planYear(2026, specials)[8];
  const marks = new Map(september?.weeks.flat().map((day) => [day?.dayOfMonth, day?.mark]));
  expect([20, 25, 26, 28, 27, 29].map((day) => marks.get(day))).toEqual([
    'makeUp',
    'holiday',
    'holiday',
    'workday',
    'weekend',
    'workday',
  ]);
  // 22 weekdays, one of them a holiday, and one Sunday worked.
  expect(september?.workdays).toBe(22);
});

test('what the county confirms is no difference', () => {
  const of = (day: string, kind: 'holiday' | 'workday', national: 'holiday' | 'workday' | null) =>
    differsFromNational({ ...special(day, kind, 'county'), national });
  expect(of('2026-09-25', 'holiday', 'holiday')).toBe(false);
  expect(of('2026-09-25', 'workday', 'holiday')).toBe(true);
  // A Monday and a Saturday of no national arrangement.
  expect([of('2026-11-09', 'workday', null), of('2026-11-09', 'holiday', null)]).toEqual([false, true]);
  expect([of('2026-11-14', 'workday', null), of('2026-11-14', 'holiday', null)]).toEqual([true, false]);
  expect(differsFromNational(special('2026-10-01', 'holiday'))).toBe(false);
});
