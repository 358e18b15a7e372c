import { toHalfWidth } from '../chinese-text.ts';
import { dayNumberOf, dayText, instantOn } from '../civil-day.ts';

/** What a cell with a date says: a moment, or only a day `YYYY-MM-DD`. */
export type DateOrTime = { readonly kind: 'instant'; readonly at: Date } | { readonly kind: 'day'; readonly day: string };

const DAY_FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})/,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/,
];
const TIME_FORMS = [/^(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/, /^\s*(\d{1,2})时(\d{1,2})分(?:(\d{1,2})秒)?$/];

/**
 * Reads a date as the county's cells and exports write it: `2025-01-01 07:18:22`, `2026年3月1日`, `2026/3/1`,
 * `2026.3.1`, `2026年3月1日 9时05分`, full-width digits (README of the data pack, §1 and §8). Times are county time,
 * to the second. Undefined for any other form and for days and times that do not exist (2026-02-30, 24:10).
 */
export function parseChineseDateTime(text: string): DateOrTime | undefined {
  const plain = toHalfWidth(text).trim();
  const date = firstMatch(DAY_FORMS, plain);
  if (date === undefined) return undefined;
  const [matched, year, month, dayOfMonth] = date;
  const day = dayNumberOf(Number(year), Number(month), Number(dayOfMonth));
  if (day === undefined) return undefined;
  const rest = plain.slice(matched.length);
  if (rest === '') return { kind: 'day', day: dayText(day) };
  const seconds = secondsOfDay(rest);
  return seconds === undefined ? undefined : { kind: 'instant', at: new Date(instantOn(day, seconds * 1000)) };
}

function secondsOfDay(text: string): number | undefined {
  const time = firstMatch(TIME_FORMS, text);
  if (time === undefined) return undefined;
  const [, hour, minute, second = '0'] = time;
  const exists = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return exists ? Number(hour) * 3600 + Number(minute) * 60 + Number(second) : undefined;
}

function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}
