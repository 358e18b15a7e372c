/**
 * Days and instants of the county. All of China keeps UTC+08:00 without summer time (since 1992), so plain epoch
 * arithmetic is exact and needs no time-zone data of the device.
 */
const COUNTY_OFFSET = 8 * 60 * 60 * 1000;

/** Milliseconds of a day. */
export const DAY = 24 * 60 * 60 * 1000;

/** Whole days since 1970-01-01 of the county's day an instant (epoch milliseconds) falls on. */
export function dayNumberAt(instant: number): number {
  return Math.floor((instant + COUNTY_OFFSET) / DAY);
}

/** The instant (epoch milliseconds) `offset` milliseconds after the county's midnight of a day number. */
export function instantOn(dayNumber: number, offset = 0): number {
  return dayNumber * DAY + offset - COUNTY_OFFSET;
}

/** The day number of a calendar date; undefined for dates that do not exist, such as 30 February. */
export function dayNumberOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / DAY : undefined;
}

/** The day number of `YYYY-MM-DD`; undefined when the text has another form or the date does not exist. */
export function parseDay(day: string): number | undefined {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? undefined : dayNumberOf(Number(year), Number(month), Number(dayOfMonth));
}

/** A day number as `YYYY-MM-DD`. */
export function dayText(dayNumber: number): string {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}

/** The county's day of an instant as `YYYY-MM-DD`. Throws RangeError for an invalid Date. */
export function dayOf(date: Date): string {
  return dayText(dayNumberAt(date.getTime()));
}

/** Day of the week of a day number, 0 = Sunday … 6 = Saturday (1970-01-01 was a Thursday). */
export function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}

/** Number of the last day of a month, 1–12. Months beyond December run into the next year. */
export function lastDayOfMonth(year: number, month: number): number {
  return Date.UTC(year, month, 0) / DAY;
}
