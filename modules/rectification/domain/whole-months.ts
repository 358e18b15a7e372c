import { dayText, lastDayOfMonth, parseDay } from '@chuangcheng/kit/civil-day';

/** The months a period covers whole: first day of the first one, and the day after the last. Equal when there is none. */
export function wholeMonths(from: string, to: string): { firstMonth: string; afterMonths: string } {
  const firstMonth = from.endsWith('-01') ? from : nextMonth(from);
  const dayAfter = dayText((parseDay(to) ?? 0) + 1);
  const afterMonths = `${dayAfter.slice(0, 7)}-01`;
  return firstMonth < afterMonths ? { firstMonth, afterMonths } : { firstMonth: from, afterMonths: from };
}

function nextMonth(day: string): string {
  return dayText(lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7))) + 1);
}
