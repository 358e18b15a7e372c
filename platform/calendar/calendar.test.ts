import { addWorkingDays, isWorkingDay } from '@chuangcheng/kit/working-time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestHost, type TestHost } from '../testing/index.ts';
import { calendarOfYear, countyCalendarOf } from './county-calendar-of.ts';
import { keepCalendarDays, removeCalendarDay } from './kept-days.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost();
});
afterAll(() => host.drop());

test('only the office keeps the calendar; everybody signed in reads it', async () => {
  const liaison = await host.person({ role: 'liaison' });
  await expect(keepCalendarDays(liaison, [{ day: '2026-03-05', kind: 'holiday', name: '县庆' }])).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  expect((await calendarOfYear(liaison, 2026)).nationalKnown).toBe(true);
});

test('without days of its own the county follows the national arrangement', async () => {
  const calendar = await countyCalendarOf(host.system);
  expect(isWorkingDay(calendar, '2026-09-25')).toBe(false);
  expect(isWorkingDay(calendar, '2026-09-20')).toBe(true);
  expect(isWorkingDay(calendar, '2026-09-27')).toBe(false);
  expect(addWorkingDays(calendar, '2026-09-24', 1)).toBe('2026-09-28');
  expect(await countyCalendarOf(host.system)).toBe(calendar);
});

test('a day of the county goes before the national one, at once, and can be given back', async () => {
  const office = await host.person({ role: 'office' });
  const days = [
    { day: '2026-09-25', kind: 'workday', name: '迎检值守' },
    { day: '2026-09-20', kind: 'holiday', name: '调整' },
    { day: '2026-11-11', kind: 'holiday', name: '县庆' },
  ] as const;
  expect(await keepCalendarDays(office, days)).toEqual({ added: 3, changed: 0, same: 0 });
  const calendar = await countyCalendarOf(host.system);
  expect(days.map(({ day }) => isWorkingDay(calendar, day))).toEqual([true, false, false]);

  expect(await keepCalendarDays(office, [{ ...days[2], name: '建县纪念日' }, days[0]])).toEqual({
    added: 0,
    changed: 1,
    same: 1,
  });
  const { days: shown } = await calendarOfYear(office, 2026);
  expect(shown.filter((one) => one.origin === 'county')).toEqual([
    { day: '2026-09-20', kind: 'holiday', name: { zh: '调整', en: '调整' }, origin: 'county', national: 'workday' },
    { day: '2026-09-25', kind: 'workday', name: { zh: '迎检值守', en: '迎检值守' }, origin: 'county', national: 'holiday' },
    { day: '2026-11-11', kind: 'holiday', name: { zh: '建县纪念日', en: '建县纪念日' }, origin: 'county', national: null },
  ]);
  expect(shown).toContainEqual({
    day: '2026-09-26',
    kind: 'holiday',
    name: { zh: '中秋', en: 'Mid-autumn Festival' },
    origin: 'national',
    national: 'holiday',
  });

  for (const { day } of days) await removeCalendarDay(office, { day });
  expect(isWorkingDay(await countyCalendarOf(host.system), '2026-09-25')).toBe(false);
  await expect(removeCalendarDay(office, { day: '2026-09-25' })).rejects.toMatchObject({
    refusal: { code: 'platform/calendar-day-not-set' },
  });
});

test('a list that says two things of one day is refused whole', async () => {
  const office = await host.person({ role: 'office' });
  const twice = [
    { day: '2026-12-24', kind: 'holiday', name: '甲' },
    { day: '2026-12-25', kind: 'holiday', name: '甲' },
    { day: '2026-12-25', kind: 'workday', name: '乙' },
  ] as const;
  await expect(keepCalendarDays(office, twice)).rejects.toMatchObject({ refusal: { code: 'platform/calendar-day-twice' } });
  expect(await host.look(`SELECT FROM platform.calendar_day WHERE day = '2026-12-24'`)).toEqual([]);
});

test('a year that is not announced yet says so', async () => {
  expect(await calendarOfYear(host.system, 2099)).toEqual({ nationalKnown: false, days: [] });
});
