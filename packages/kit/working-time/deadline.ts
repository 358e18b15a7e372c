import { DAY, dayNumberAt, instantOn } from '../civil-day.ts';
import { type Clock, clockOf } from './clock.ts';
import { type CountyCalendar, workedAfter } from './county-calendar.ts';
import { type Suspension, suspendedClock } from './suspensions.ts';
import type { TimeLimit } from './time-limit.ts';

const HOUR = 60 * 60 * 1000;

/**
 * When a limit that begins at `start` (dispatch) runs out, by the clock rules of 问题分类与时限.xlsx, sheet
 * 工作时间与节假日: 工作时 accumulate in office hours, beginning with the next session when dispatched outside one;
 * 工作日 count from the next working day and end at closing time; 紧急工作时 run around the clock, 紧急工作日 likewise
 * with 24 hours each. Throws RangeError when `start` is no time or the amount is not positive (days: and whole).
 */
export function deadline(calendar: CountyCalendar, start: Date, limit: TimeLimit): Date {
  const due = addWithSuspensions(calendar, start, limit, []);
  if (due === null) throw new RangeError('A limit without suspensions always runs out');
  return due;
}

/**
 * Like {@link deadline}, the clock standing still while suspended; overlapping suspensions count once, those before
 * the start or after the end not at all. Null while an open suspension keeps the limit from running out. A limit in
 * 工作日 gets the suspended office time back and then still ends at closing time, so nobody loses part of a day.
 */
export function addWithSuspensions(
  calendar: CountyCalendar,
  start: Date,
  limit: TimeLimit,
  suspensions: readonly Suspension[],
): Date | null {
  check(start, limit);
  const clock = suspendedClock(clockOf(calendar, limit.unit), suspensions);
  const due = runsOut(calendar, clock, start.getTime(), limit);
  return due === Infinity ? null : new Date(due);
}

function runsOut(calendar: CountyCalendar, clock: Clock, start: number, { amount, unit }: TimeLimit): number {
  switch (unit) {
    case 'working-hours':
    case 'emergency-hours':
      return clock.after(start, Math.round(amount * HOUR));
    case 'emergency-days':
      return clock.after(start, amount * DAY);
    case 'working-days': {
      const firstDay = workedAfter(calendar, dayNumberAt(start));
      const counted = clock.after(instantOn(firstDay), amount * calendar.dayLength);
      return counted === Infinity ? counted : closingTime(calendar, counted);
    }
  }
}

function closingTime(calendar: CountyCalendar, instant: number): number {
  return instantOn(dayNumberAt(instant), calendar.sessions.at(-1)?.to);
}

function check(start: Date, { amount, unit }: TimeLimit): void {
  if (Number.isNaN(start.getTime())) throw new RangeError('The start is not a time');
  const whole = unit === 'working-hours' || unit === 'emergency-hours' || Number.isInteger(amount);
  if (!(amount > 0 && amount < Infinity && whole)) throw new RangeError(`Not a time limit: ${amount} ${unit}`);
}
