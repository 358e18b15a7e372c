import { dayNumberOf, dayText, lastDayOfMonth, parseDay, weekdayOf } from '@chuangcheng/kit/civil-day';

export type Step = 'month' | 'week';

/** Days `YYYY-MM-DD`, both included. */
export type MapPeriod = { readonly from: string; readonly to: string };

const MONTHS = 12;
const WEEKS = 26;

/** The last twelve months or 26 weeks (Monday to Sunday), the oldest first; the last one holds `today`. */
export function mapPeriods(step: Step, today: string): MapPeriod[] {
  const day = parseDay(today) ?? 0;
  if (step === 'week') {
    const monday = day - ((weekdayOf(day) + 6) % 7);
    return Array.from({ length: WEEKS }, (_, index) => {
      const from = monday - 7 * (WEEKS - 1 - index);
      return { from: dayText(from), to: dayText(from + 6) };
    });
  }
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const months = year * 12 + (month - 1) - (MONTHS - 1 - index);
    const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
    return { from: dayText(dayNumberOf(y, m, 1) ?? 0), to: dayText(lastDayOfMonth(y, m)) };
  });
}
