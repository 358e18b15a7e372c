import { dayOf } from '@chuangcheng/kit/civil-day';
import { type CountyCalendar, countyCalendar, nationalDayNames, nationalHolidays } from '@chuangcheng/kit/working-time';
import type { CalendarDayView } from '../contract/calendar.ts';
import { countyCache, type Scope } from '../kernel/index.ts';
import { type CalendarDay, type DayKind, keptDays } from './kept-days.ts';

/** Historic cases reach back some years; limits never run further ahead than the next arrangement. */
const YEARS_BACK = 6;
const YEARS_AHEAD = 2;

const built = countyCache(async (scope): Promise<{ from: readonly CalendarDay[]; year: number; calendar: CountyCalendar }> => {
  const days = await keptDays.get(scope);
  const year = thisYear(scope);
  return { from: days, year, calendar: overlaid(year, days) };
});

/** The calendar time limits of the county run in: the national arrangement with the county's own days over it. */
export async function countyCalendarOf(scope: Scope): Promise<CountyCalendar> {
  const [days, held] = await Promise.all([keptDays.get(scope), built.get(scope)]);
  if (held.from === days && held.year === thisYear(scope)) return held.calendar;
  built.forget(scope.actor.countyId);
  return (await built.get(scope)).calendar;
}

const thisYear = (scope: Scope) => Number(dayOf(scope.host.clock.now()).slice(0, 4));

function overlaid(year: number, days: readonly CalendarDay[]): CountyCalendar {
  const holidays = new Set<string>();
  const makeUpDays = new Set<string>();
  for (let one = year - YEARS_BACK; one <= year + YEARS_AHEAD; one += 1) {
    const national = nationalHolidays(one);
    for (const day of national.holidays) holidays.add(day);
    for (const day of national.makeUpDays) makeUpDays.add(day);
  }
  for (const { day, kind } of days) {
    (kind === 'holiday' ? makeUpDays : holidays).delete(day);
    (kind === 'holiday' ? holidays : makeUpDays).add(day);
  }
  return countyCalendar({ holidays, makeUpDays });
}

/** The days of one year that are not what their weekday says, and who says so. */
export async function calendarOfYear(scope: Scope, year: number): Promise<{ nationalKnown: boolean; days: CalendarDayView[] }> {
  const national = nationalHolidays(year);
  const names = nationalDayNames(year);
  const kindOf = new Map<string, DayKind>([
    ...national.holidays.map((day) => [day, 'holiday'] as const),
    ...national.makeUpDays.map((day) => [day, 'workday'] as const),
  ]);
  const days = new Map<string, CalendarDayView>();
  for (const [day, kind] of kindOf) {
    days.set(day, { day, kind, name: names.get(day) ?? { zh: day, en: day }, origin: 'national', national: kind });
  }
  for (const { day, kind, name } of await keptDays.get(scope)) {
    if (!day.startsWith(`${year}-`)) continue;
    days.set(day, { day, kind, name: { zh: name, en: name }, origin: 'county', national: kindOf.get(day) ?? null });
  }
  return { nationalKnown: national.known, days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}
