import { parseChineseDateTime } from '../chinese-date.ts';
import { countyCalendar } from './county-calendar.ts';
import { nationalHolidays } from './national-holidays.ts';

const years = [2025, 2026].map(nationalHolidays);

/** Default office hours and the national holidays of 2025 and 2026. */
export const CALENDAR = countyCalendar({
  holidays: years.flatMap((year) => year.holidays),
  makeUpDays: years.flatMap((year) => year.makeUpDays),
});

/** A moment written in county time, such as `2026-09-23 09:14`. */
export function at(text: string): Date {
  const parsed = parseChineseDateTime(text);
  if (parsed?.kind !== 'instant') throw new Error(`Not a time: ${text}`);
  return parsed.at;
}
