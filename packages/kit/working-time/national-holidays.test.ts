import { expect, test } from 'vitest';
import { dayText, parseDay } from '../civil-day.ts';
import { SHEET_HOLIDAYS, SHEET_MAKE_UP_DAYS } from './fixtures.ts';
import { nationalDayNames, nationalHolidays } from './national-holidays.ts';

test('the package says what the county sheet says for 2025 and 2026', () => {
  const sheet = SHEET_HOLIDAYS.flatMap(([first, last]) => {
    const [from = 0, to = 0] = [parseDay(first), parseDay(last)];
    return Array.from({ length: to - from + 1 }, (_, index) => dayText(from + index));
  });
  const years = [2025, 2026].map(nationalHolidays);
  expect(years.flatMap((year) => year.holidays)).toEqual(sheet);
  expect(years.flatMap((year) => year.makeUpDays)).toEqual(SHEET_MAKE_UP_DAYS);
  expect(years.every((year) => year.known)).toBe(true);
});

test('a year that is not announced is told apart from one without holidays', () => {
  expect(nationalHolidays(2199)).toEqual({ year: 2199, known: false, holidays: [], makeUpDays: [] });
});

test('days bear the name of their holiday in both languages', () => {
  const names = nationalDayNames(2026);
  expect(names.get('2026-09-25')).toEqual({ zh: '中秋', en: 'Mid-autumn Festival' });
  expect(names.get('2026-09-20')?.zh).toBe('国庆节');
  expect(names.has('2026-09-21')).toBe(false);
});
