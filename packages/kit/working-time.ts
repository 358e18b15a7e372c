export {
  addWorkingDays,
  type CalendarSource,
  type CountyCalendar,
  countyCalendar,
  DEFAULT_OFFICE_HOURS,
  isWorkingDay,
  nextWorkingDay,
  type OfficeSession,
} from './working-time/county-calendar.ts';
export { addWithSuspensions, deadline } from './working-time/deadline.ts';
export { describeRemaining } from './working-time/describe-remaining.ts';
export { type NationalHolidays, nationalDayNames, nationalHolidays } from './working-time/national-holidays.ts';
export { fractionElapsed, type RunningClock, remaining, workingMinutesBetween } from './working-time/remaining.ts';
export type { Suspension } from './working-time/suspensions.ts';
export {
  formatTimeLimit,
  isEmergency,
  parseTimeLimit,
  type TimeLimit,
  type TimeLimitUnit,
} from './working-time/time-limit.ts';
