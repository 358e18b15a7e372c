import { dayNumberOf, dayText, lastDayOfMonth, parseDay, weekdayOf } from '@chuangcheng/kit/civil-day';
import type { CalendarDayView } from '@chuangcheng/platform/contract';

/** What a day is: worked as its weekday says, free as its weekday says, a holiday, or a weekend day that is worked. */
export type DayMark = 'workday' | 'weekend' | 'holiday' | 'makeUp';

/** One day of the year view. `special` is what the calendar says of it beyond its weekday. */
export type PlannedDay = {
  readonly day: string;
  readonly dayOfMonth: number;
  readonly mark: DayMark;
  readonly special: CalendarDayView | undefined;
};

/** A month by weeks from Monday to Sunday; places outside of the month are empty. */
export type PlannedMonth = {
  readonly month: number;
  readonly weeks: readonly (readonly (PlannedDay | undefined)[])[];
  readonly workdays: number;
};

const WEEK = 7;
const MONTHS = 12;

/** The twelve months of a year, each day with what it is. */
export function planYear(year: number, specials: readonly CalendarDayView[]): readonly PlannedMonth[] {
  const byDay = new Map(specials.map((special) => [special.day, special]));
  return Array.from({ length: MONTHS }, (_, index) => planMonth(year, index + 1, byDay));
}

/** Monday is 0. */
const placeInWeek = (dayNumber: number) => (weekdayOf(dayNumber) + 6) % WEEK;

/** Is the day free when nobody says otherwise? */
const isWeekend = (dayNumber: number) => placeInWeek(dayNumber) >= 5;

/** Did the county make of a day what neither the national arrangement nor its weekday does? */
export function differsFromNational({ day, kind, origin, national }: CalendarDayView): boolean {
  return origin === 'county' && kind !== (national ?? usualKind(day));
}

/** What the weekday alone makes of a day. */
export function usualKind(day: string): CalendarDayView['kind'] {
  return isWeekend(parseDay(day) ?? 0) ? 'holiday' : 'workday';
}

function planMonth(year: number, month: number, specials: ReadonlyMap<string, CalendarDayView>): PlannedMonth {
  const first = dayNumberOf(year, month, 1) ?? 0;
  const length = lastDayOfMonth(year, month) - first + 1;
  const days = Array.from({ length }, (_, index): PlannedDay => {
    const day = dayText(first + index);
    const special = specials.get(day);
    return { day, dayOfMonth: index + 1, mark: markOf(first + index, special), special };
  });
  const before = placeInWeek(first);
  const places: (PlannedDay | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(places.length / WEEK) }, (_, week) =>
    Array.from({ length: WEEK }, (_place, at) => places[week * WEEK + at]),
  );
  return { month, weeks, workdays: days.filter(({ mark }) => mark === 'workday' || mark === 'makeUp').length };
}

function markOf(dayNumber: number, special: CalendarDayView | undefined): DayMark {
  if (special?.kind === 'holiday') return 'holiday';
  if (!isWeekend(dayNumber)) return 'workday';
  return special ? 'makeUp' : 'weekend';
}
