import { dayNumberAt, instantOn } from '../civil-day.ts';
import { type CountyCalendar, isWorked, workedAfter } from './county-calendar.ts';
import { isEmergency, type TimeLimitUnit } from './time-limit.ts';

/** A way of counting time. All values are milliseconds, instants since the epoch. */
export type Clock = {
  /** Time counted from `a` to `b`, `a <= b`. */
  readonly between: (a: number, b: number) => number;
  /** The first instant at which `needed > 0` has been counted since `from`. */
  readonly after: (from: number, needed: number) => number;
};

/** Runs 24 hours a day (紧急工作时: 自派遣时刻起24小时连续计算). */
export const WALL_CLOCK: Clock = {
  between: (a, b) => b - a,
  after: (from, needed) => from + needed,
};

/** Runs in office hours only (工作时: 在工作时段内累计). */
export function officeClock(calendar: CountyCalendar): Clock {
  return {
    between: (a, b) => officeTimeBetween(calendar, a, b),
    after: (from, needed) => afterOfficeTime(calendar, from, needed),
  };
}

/** The clock a unit runs by; office hours when the unit is not known. */
export function clockOf(calendar: CountyCalendar, unit?: TimeLimitUnit): Clock {
  return unit !== undefined && isEmergency(unit) ? WALL_CLOCK : officeClock(calendar);
}

function officeTimeBetween(calendar: CountyCalendar, a: number, b: number): number {
  const first = dayNumberAt(a);
  const last = dayNumberAt(b);
  let total = 0;
  for (let day = first; day <= last; day++) {
    if (!isWorked(calendar, day)) continue;
    total += day === first || day === last ? officeTimeOfDay(calendar, day, a, b) : calendar.dayLength;
  }
  return total;
}

function officeTimeOfDay(calendar: CountyCalendar, day: number, a: number, b: number): number {
  const midnight = instantOn(day);
  let total = 0;
  for (const { from, to } of calendar.sessions) {
    total += Math.max(0, Math.min(b, midnight + to) - Math.max(a, midnight + from));
  }
  return total;
}

function afterOfficeTime(calendar: CountyCalendar, from: number, needed: number): number {
  let left = needed;
  for (let day = workedAfter(calendar, dayNumberAt(from) - 1); ; day = workedAfter(calendar, day)) {
    for (const session of calendar.sessions) {
      const begin = Math.max(from, instantOn(day, session.from));
      const available = instantOn(day, session.to) - begin;
      if (available >= left) return begin + left;
      if (available > 0) left -= available;
    }
  }
}
