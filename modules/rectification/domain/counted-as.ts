import { dayOf } from '@chuangcheng/kit/civil-day';
import type { CaseFile } from './case-file.ts';
import type { Dimension, Measure } from './measure.ts';

/** How a case file counts: under which keys, and each measure on which day of the county (`YYYY-MM-DD`). */
export type CountedAs = {
  readonly keys: Readonly<Partial<Record<Dimension, string>>>;
  readonly days: Readonly<Partial<Record<Measure, string>>>;
};

/** What decides how a case file counts. */
export type Countable = Pick<
  CaseFile,
  | 'source'
  | 'stage'
  | 'categoryId'
  | 'responsibleUnitId'
  | 'townUnitId'
  | 'reportedAt'
  | 'filedAt'
  | 'dispatchDueAt'
  | 'firstDispatchedAt'
  | 'redispatched'
  | 'responseDueAt'
  | 'acceptedAt'
  | 'firstDeadlineAt'
  | 'completedAt'
  | 'closedAt'
  | 'reworkCount'
  | 'recheckResult'
  | 'recheckedAt'
  | 'satisfaction'
>;

const NOWHERE: CountedAs = { keys: {}, days: {} };
const PRIORITY = new Set(['superior', 'media']);
const RATED = new Set(['satisfied', 'fair', 'dissatisfied']);

/** How a case file counts now, by the definitions of `measure.ts`. */
export function countedAs(file: Countable): CountedAs {
  if (file.stage === 'void') return NOWHERE;
  const { responsibleUnitId: unit, townUnitId: town, categoryId: category, source } = file;
  return {
    keys: {
      ...(unit !== null && { unit, ...(PRIORITY.has(source) && { 'unit-priority': unit }) }),
      ...(town !== null && { town }),
      ...(category !== null && { category }),
      source,
    },
    days: daysOf(file),
  };
}

function daysOf(file: Countable): Partial<Record<Measure, string>> {
  const registered = dayOf(file.reportedAt);
  if (file.stage === 'not-filed') return { registered };
  return {
    registered,
    ...(file.filedAt && filedDays(registered, dayOf(file.filedAt), file)),
    ...(file.firstDispatchedAt && dispatchDays(file.firstDispatchedAt, file)),
    ...(file.responseDueAt && responseDays(file.responseDueAt, file)),
    ...(file.firstDeadlineAt && file.stage !== 'suspended' && deadlineDays(file.firstDeadlineAt, file)),
    ...(file.completedAt && completionDays(dayOf(file.completedAt), file)),
    ...(file.closedAt && file.satisfaction && RATED.has(file.satisfaction) && ratingDays(dayOf(file.closedAt), file)),
    ...(file.recheckedAt && recheckDays(dayOf(file.recheckedAt), file)),
  };
}

const filedDays = (registered: string, filed: string, { stage }: Countable) => ({
  'registered-filed': registered,
  filed,
  ...(stage === 'closed' && { closed: filed }),
});

function dispatchDays(at: Date, { redispatched, dispatchDueAt }: Countable) {
  const dispatched = dayOf(at);
  return {
    dispatched,
    ...(!redispatched && { 'dispatched-right': dispatched }),
    ...(dispatchDueAt && at <= dispatchDueAt && { 'dispatched-in-time': dispatched }),
  };
}

function responseDays(due: Date, { acceptedAt }: Countable) {
  const day = dayOf(due);
  return { 'to-respond': day, ...(acceptedAt && acceptedAt <= due && { responded: day }) };
}

function deadlineDays(deadline: Date, { completedAt, stage }: Countable) {
  const due = dayOf(deadline);
  const resolved = stage === 'verified' || stage === 'closed';
  return {
    due,
    ...(completedAt && completedAt <= deadline && { 'on-time': due }),
    ...(!completedAt && !resolved && { unhandled: due }),
    ...(resolved && { resolved: due }),
  };
}

const completionDays = (completed: string, { reworkCount }: Countable) => ({
  completed,
  ...(reworkCount > 0 && { reworked: completed }),
});

const ratingDays = (rated: string, { satisfaction }: Countable) => ({
  rated,
  ...(satisfaction !== 'dissatisfied' && { satisfied: rated }),
});

const recheckDays = (rechecked: string, { recheckResult }: Countable) => ({
  rechecked,
  ...(recheckResult === 'relapsed' && { relapsed: rechecked }),
  ...(recheckResult === 'false' && { false: rechecked }),
});
