import type { Language } from '../i18n/language.ts';
import { DASH } from './number.ts';

const ZONE = 'Asia/Shanghai';
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const WEEKDAYS: Readonly<Record<string, string>> = {
  Mon: '一',
  Tue: '二',
  Wed: '三',
  Thu: '四',
  Fri: '五',
  Sat: '六',
  Sun: '日',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

type Parts = Readonly<Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute', string>>;

function partsOf(moment: Date): Parts {
  const parts = Object.fromEntries(PARTS.formatToParts(moment).map((part) => [part.type, part.value])) as Parts;
  // Some browsers pad them although asked not to.
  return { ...parts, month: String(Number(parts.month)), day: String(Number(parts.day)) };
}

/** Midnight in Shanghai for a plain day, so that a day never slips into its neighbour. */
function toDate(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00+08:00` : value);
}

/** A day such as 9月23日(周三); the year only when it is not the current one. */
export function formatDay(value: string | Date | null | undefined, language: Language, now = new Date()): string {
  if (!value) return DASH;
  const day = partsOf(toDate(value));
  const sameYear = day.year === partsOf(now).year;
  if (language === 'en') {
    return `${day.weekday} ${day.day} ${MONTHS[Number(day.month) - 1]}${sameYear ? '' : ` ${day.year}`}`;
  }
  return `${sameYear ? '' : `${day.year}年`}${day.month}月${day.day}日(周${WEEKDAYS[day.weekday]})`;
}

/** A moment such as 9月23日(周三) 09:14, always in Shanghai time. */
export function formatMoment(value: string | Date | null | undefined, language: Language, now = new Date()): string {
  if (!value) return DASH;
  const { hour, minute } = partsOf(toDate(value));
  return `${formatDay(value, language, now)} ${hour}:${minute}`;
}
