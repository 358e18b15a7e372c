import { type Clock, clockOf, officeClock, WALL_CLOCK } from './clock.ts';
import type { CountyCalendar } from './county-calendar.ts';
import { type Suspension, suspendedClock } from './suspensions.ts';
import type { TimeLimitUnit } from './time-limit.ts';

/** How the clock of a limit runs, where it differs from plain office hours. */
export type RunningClock = { readonly unit?: TimeLimitUnit; readonly suspensions?: readonly Suspension[] };

/** Office minutes from `a` to `b`, seconds as fractions; negative when `b` is before `a`. */
export function workingMinutesBetween(calendar: CountyCalendar, a: Date, b: Date): number {
  return signedMinutes(officeClock(calendar), a.getTime(), b.getTime());
}

/** Office minutes left until `due`; negative when overdue. Zero outside office hours does not mean due: compare the times. */
export function remaining(calendar: CountyCalendar, now: Date, due: Date): number {
  return workingMinutesBetween(calendar, now, due);
}

/**
 * The part of the time from `start` to `due` used up at `now`, for the warnings at 50, 80 and 100 %: 0 at the start,
 * 1 when due, more than 1 afterwards. Counted on the limit's own clock: around the clock for emergency units, without
 * suspended time. When no counted time lies between start and due, elapsed real time decides.
 */
export function fractionElapsed(calendar: CountyCalendar, start: Date, due: Date, now: Date, running: RunningClock = {}): number {
  const [from, to, at] = [start.getTime(), due.getTime(), now.getTime()];
  if (at <= from) return 0;
  if (to <= from) return 1;
  const counting = suspendedClock(clockOf(calendar, running.unit), running.suspensions ?? []);
  const clock = counting.between(from, to) > 0 ? counting : WALL_CLOCK;
  return clock.between(from, at) / clock.between(from, to);
}

function signedMinutes(clock: Clock, a: number, b: number): number {
  return (a <= b ? clock.between(a, b) : -clock.between(b, a)) / 60_000;
}
