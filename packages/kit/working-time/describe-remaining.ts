import { formatDateTime, formatTime, WEEKDAYS } from '../chinese-date/format-date.ts';
import { dayNumberAt, weekdayOf } from '../civil-day.ts';
import type { Bilingual } from '../endpoint.ts';
import { clockOf, WALL_CLOCK } from './clock.ts';
import type { CountyCalendar } from './county-calendar.ts';
import type { TimeLimitUnit } from './time-limit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Words = { readonly day: Bilingual; readonly hour: Bilingual; readonly dayLength: number };

/**
 * How a limit stands, in words: `还剩 5 个工作时，周四 16:30 到期`, `已超期 2 个工作日，原定9月21日(周一) 18:00 到期`.
 * Amounts are rounded down (hours to halves), so no one is promised more time than there is. `unit` is the limit's
 * unit: emergency limits are told in real hours, as is any span that holds no office time.
 */
export function describeRemaining(
  calendar: CountyCalendar,
  now: Date,
  due: Date,
  lang: keyof Bilingual,
  unit?: TimeLimitUnit,
): string {
  const overdue = now > due;
  const [from, to] = overdue ? [due, now] : [now, due];
  const clock = clockOf(calendar, unit);
  const counted = clock.between(from.getTime(), to.getTime());
  const inOfficeTime = clock !== WALL_CLOCK && counted >= MINUTE;
  const amount = inOfficeTime
    ? amountText(counted, officeWords(calendar), lang)
    : amountText(to.getTime() - from.getTime(), REAL_WORDS, lang);
  const when = dueText(now, due, lang);
  if (lang === 'zh') return overdue ? `已超期${amount}，原定${when} 到期` : `还剩${amount}，${when} 到期`;
  return overdue ? `Overdue by ${amount}, was due ${when}` : `${amount} left, due ${when}`;
}

const REAL_WORDS: Words = { day: { zh: '天', en: 'day' }, hour: { zh: '小时', en: 'hour' }, dayLength: 24 * HOUR };

function officeWords({ dayLength }: CountyCalendar): Words {
  return { day: { zh: '个工作日', en: 'working day' }, hour: { zh: '个工作时', en: 'working hour' }, dayLength };
}

function amountText(span: number, { day, hour, dayLength }: Words, lang: keyof Bilingual): string {
  if (span >= 2 * dayLength) return counted(Math.floor(span / dayLength), day, lang);
  if (span >= HOUR) return counted(Math.floor((2 * span) / HOUR) / 2, hour, lang);
  if (span >= MINUTE) return counted(Math.floor(span / MINUTE), { zh: '分钟', en: 'minute' }, lang);
  return lang === 'zh' ? '不足 1 分钟' : 'less than a minute';
}

function counted(amount: number, word: Bilingual, lang: keyof Bilingual): string {
  return lang === 'zh' ? ` ${amount} ${word.zh}` : `${amount} ${word.en}${amount === 1 ? '' : 's'}`;
}

/** The weekday alone is enough for the coming six days; beyond, and for the past, it would be ambiguous. */
function dueText(now: Date, due: Date, lang: keyof Bilingual): string {
  const day = dayNumberAt(due.getTime());
  const daysAhead = day - dayNumberAt(now.getTime());
  if (daysAhead === 0) return `${lang === 'zh' ? '今天' : 'today'} ${formatTime(due)}`;
  if (daysAhead > 0 && daysAhead < 7) return `${WEEKDAYS[lang][weekdayOf(day)]} ${formatTime(due)}`;
  return formatDateTime(due, { now, lang });
}
