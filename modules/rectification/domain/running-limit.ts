import { dayNumberAt, instantOn } from '@chuangcheng/kit/civil-day';
import {
  addWithSuspensions,
  type CountyCalendar,
  deadline,
  fractionElapsed,
  isEmergency,
  type TimeLimit,
  type TimeLimitUnit,
  workingMinutesBetween,
} from '@chuangcheng/kit/working-time';
import type { CaseFile, Standstill } from './case-file.ts';
import type { Phase } from './filing-phase.ts';

const MINUTE = 60_000;

/** What a case file keeps of the limit that runs. */
export type RunningLimit = Required<
  Pick<CaseFile, 'limit' | 'clockFrom' | 'deadlineAt' | 'halfAt' | 'warnAt' | 'extended' | 'escalation'>
>;

/** A limit that begins to run at `from`. */
export function beginLimit(calendar: CountyCalendar, from: Date, limit: TimeLimit): RunningLimit {
  const due = deadline(calendar, from, limit);
  return {
    limit,
    clockFrom: from,
    deadlineAt: due,
    ...marksOf(calendar, from, due, limit.unit, []),
    extended: false,
    escalation: 0,
  };
}

/** When all phases end if each takes its whole limit and the next begins at once. */
export function endOfCourse(calendar: CountyCalendar, from: Date, phases: readonly Phase[]): Date {
  return phases.reduce((at, { limit }) => deadline(calendar, at, limit), from);
}

/** When half and four fifths of a limit are used up, to the minute, on the limit's own clock. */
export function marksOf(
  calendar: CountyCalendar,
  from: Date,
  due: Date,
  unit: TimeLimitUnit | undefined,
  standstills: readonly Standstill[],
): Pick<CaseFile, 'halfAt' | 'warnAt'> {
  const running = { unit, suspensions: standstills.map(({ since, until }) => ({ from: since, to: until })) };
  const moment = (fraction: number) => {
    let [low, high] = [0, Math.ceil((due.getTime() - from.getTime()) / MINUTE)];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const at = new Date(from.getTime() + middle * MINUTE);
      if (fractionElapsed(calendar, from, due, at, running) >= fraction) high = middle;
      else low = middle + 1;
    }
    return new Date(from.getTime() + low * MINUTE);
  };
  return { halfAt: moment(0.5), warnAt: moment(0.8) };
}

type Stood = Pick<CaseFile, 'limit' | 'clockFrom' | 'deadlineAt' | 'firstDeadlineAt' | 'extended'>;

/**
 * The deadlines after the clock stood still from `since` to `until`: the time does not count, neither for the present deadline
 * nor for the first one. `earlier` are the standstills before. A deadline that had passed already stays where it was.
 */
export function afterStandstill(
  calendar: CountyCalendar,
  file: Stood,
  earlier: readonly Standstill[],
  since: Date,
  until: Date,
): Pick<CaseFile, 'deadlineAt' | 'firstDeadlineAt' | 'halfAt' | 'warnAt'> {
  const { limit, clockFrom, deadlineAt, firstDeadlineAt } = file;
  if (deadlineAt === null) return { deadlineAt, firstDeadlineAt, halfAt: null, warnAt: null };
  const unit = limit?.unit;
  const all = [...earlier, { since, until }].filter((one) => clockFrom !== null && (one.until ?? until) > clockFrom);
  const present =
    limit === null || clockFrom === null || file.extended || deadlineAt <= since
      ? shifted(calendar, deadlineAt, unit, since, until)
      : (addWithSuspensions(
          calendar,
          clockFrom,
          limit,
          all.map((one) => ({ from: one.since, to: one.until })),
        ) ?? deadlineAt);
  const isFirst = firstDeadlineAt?.getTime() === deadlineAt.getTime();
  return {
    deadlineAt: present,
    firstDeadlineAt: isFirst || firstDeadlineAt === null ? present : shifted(calendar, firstDeadlineAt, unit, since, until),
    ...(clockFrom === null ? { halfAt: null, warnAt: null } : marksOf(calendar, clockFrom, present, unit, all)),
  };
}

/** A moment after a standstill: what was left of the time before it is left behind it. */
export function shifted(calendar: CountyCalendar, due: Date, unit: TimeLimitUnit | undefined, since: Date, until: Date): Date {
  if (due <= since) return due;
  if (unit !== undefined && isEmergency(unit)) return new Date(due.getTime() + until.getTime() - since.getTime());
  const minutes = workingMinutesBetween(calendar, since, due);
  if (minutes <= 0) return due > until ? due : until;
  const at = deadline(calendar, until, { amount: minutes / 60, unit: 'working-hours' });
  const closing = new Date(instantOn(dayNumberAt(at.getTime()), calendar.sessions.at(-1)?.to));
  return unit === 'working-days' && at < closing ? closing : at;
}
