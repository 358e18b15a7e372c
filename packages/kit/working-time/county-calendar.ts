import { DAY, dayText, parseDay, weekdayOf } from '../civil-day.ts';

/** A session of office hours of one day, `HH:MM` to `HH:MM`. */
export type OfficeSession = { readonly from: string; readonly to: string };

/** A calendar as it is stored and edited. Days are `YYYY-MM-DD`. */
export type CalendarSource = {
  readonly officeHours?: readonly OfficeSession[];
  readonly holidays: Iterable<string>;
  /** Rest days worked instead of a holiday, 调休上班. */
  readonly makeUpDays: Iterable<string>;
};

/** A calendar ready to compute with: session bounds in milliseconds after midnight, days as day numbers. */
export type CountyCalendar = {
  readonly sessions: readonly { readonly from: number; readonly to: number }[];
  /** Working milliseconds of a working day. */
  readonly dayLength: number;
  readonly holidays: ReadonlySet<number>;
  readonly makeUpDays: ReadonlySet<number>;
};

/** Office hours of the county, 7 工作时 a day (问题分类与时限.xlsx, sheet 工作时间与节假日). */
export const DEFAULT_OFFICE_HOURS: readonly OfficeSession[] = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '18:00' },
];

/** No holiday is this long; a longer stretch without work means the calendar is wrong, and would be searched for ever. */
const LONGEST_REST_DAYS = 366;

/**
 * Builds a calendar. Throws RangeError when a day does not exist, when a day is both holiday and make-up day, or when
 * the sessions are empty, overlap or are out of order.
 */
export function countyCalendar(source: CalendarSource): CountyCalendar {
  const sessions = (source.officeHours ?? DEFAULT_OFFICE_HOURS).map(({ from, to }) => ({
    from: timeOfDay(from),
    to: timeOfDay(to),
  }));
  if (sessions.length === 0) throw new RangeError('A calendar needs office hours');
  let previousEnd = 0;
  for (const { from, to } of sessions) {
    if (from < previousEnd || to <= from) throw new RangeError('Office hours overlap or are out of order');
    previousEnd = to;
  }
  const holidays = days(source.holidays);
  const makeUpDays = days(source.makeUpDays);
  for (const day of makeUpDays) {
    if (holidays.has(day)) throw new RangeError(`${dayText(day)} is both a holiday and a make-up workday`);
  }
  const dayLength = sessions.reduce((sum, { from, to }) => sum + to - from, 0);
  return { sessions, dayLength, holidays, makeUpDays };
}

/** Whether a day number is worked: Monday to Friday except holidays, and make-up days. */
export function isWorked(calendar: CountyCalendar, dayNumber: number): boolean {
  if (calendar.makeUpDays.has(dayNumber)) return true;
  const weekday = weekdayOf(dayNumber);
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(dayNumber);
}

/** The first worked day number after the given one. Throws RangeError when the calendar has none within a year. */
export function workedAfter(calendar: CountyCalendar, dayNumber: number): number {
  for (let day = dayNumber + 1; day <= dayNumber + LONGEST_REST_DAYS; day++) {
    if (isWorked(calendar, day)) return day;
  }
  throw new RangeError(`No working day within a year after ${dayText(dayNumber)}`);
}

/** Whether a day `YYYY-MM-DD` is a working day. Throws RangeError for a day that does not exist. */
export function isWorkingDay(calendar: CountyCalendar, day: string): boolean {
  return isWorked(calendar, dayNumber(day));
}

/** The first working day after `day`, both `YYYY-MM-DD`. */
export function nextWorkingDay(calendar: CountyCalendar, day: string): string {
  return dayText(workedAfter(calendar, dayNumber(day)));
}

/**
 * The `count`th working day after `day`, the day itself not counted (as 工作日 limits and notice periods count).
 * `count` 0 is the day itself. Throws RangeError when `count` is negative or not whole.
 */
export function addWorkingDays(calendar: CountyCalendar, day: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of days: ${count}`);
  let result = dayNumber(day);
  for (let counted = 0; counted < count; counted++) result = workedAfter(calendar, result);
  return dayText(result);
}

function dayNumber(day: string): number {
  const number = parseDay(day);
  if (number === undefined) throw new RangeError(`Not a day: ${day}`);
  return number;
}

function days(texts: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(texts, dayNumber));
}

function timeOfDay(text: string): number {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? [];
  const time = (Number(hours) * 60 + Number(minutes)) * 60_000;
  if (!(time <= DAY)) throw new RangeError(`Not a time of day: ${text}`);
  return time;
}
