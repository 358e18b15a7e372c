import { dayText, lastDayOfMonth } from '@chuangcheng/kit/civil-day';

/** First and last day `YYYY-MM-DD` of a month `YYYY-MM`. */
export function daysOf(month: string): { readonly from: string; readonly to: string } {
  return { from: `${month}-01`, to: dayText(lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5)))) };
}

/** The month before, `YYYY-MM`. */
export function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
