import { dayNumberAt, dayOf, dayText, instantOn, parseDay, weekdayOf } from '../civil-day.ts';
import type { Bilingual } from '../endpoint.ts';

type Lang = keyof Bilingual;

/** Short weekday names, Sunday first. */
export const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type DateFormat = {
  readonly lang: Lang;
  /** The year is left out when it is the year of `now`; without `now` it is always written. */
  readonly now?: Date;
};

/** County time of day, 24 hours, such as `09:14`. */
export function formatTime(date: Date): string {
  const sinceMidnight = date.getTime() - instantOn(dayNumberAt(date.getTime()));
  return new Date(sinceMidnight).toISOString().slice(11, 16);
}

/**
 * A day with its weekday, such as `9月23日(周三)`, `2025年9月23日(周二)` or `Wed 23 Sep`. Takes an instant or
 * `YYYY-MM-DD`; throws RangeError for a day that does not exist.
 */
export function formatDate(date: Date | string, { lang, now }: DateFormat): string {
  const number = typeof date === 'string' ? parseDay(date) : dayNumberAt(date.getTime());
  if (number === undefined) throw new RangeError(`Not a day: ${date}`);
  const day = dayText(number);
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const dayOfMonth = Number(day.slice(8));
  const sameYear = now !== undefined && dayOf(now).slice(0, 4) === day.slice(0, 4);
  const weekday = WEEKDAYS[lang][weekdayOf(number)];
  if (lang === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${dayOfMonth}日(${weekday})`;
  return `${weekday} ${dayOfMonth} ${MONTHS[month - 1]}${sameYear ? '' : ` ${year}`}`;
}

/** A moment in county time, such as `9月23日(周三) 09:14` or `Wed 23 Sep 09:14`. */
export function formatDateTime(date: Date, format: DateFormat): string {
  return `${formatDate(date, format)} ${formatTime(date)}`;
}
