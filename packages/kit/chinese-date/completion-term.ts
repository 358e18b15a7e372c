import { toHalfWidth } from '../chinese-text.ts';
import { dayOf, dayText, lastDayOfMonth } from '../civil-day.ts';
import { parseChineseDateTime } from './parse-date-time.ts';

export type RecurringRule = 'month-end' | 'quarter-end' | 'half-year-end' | 'year-end';

/**
 * When a standard has to be met (完成时限), with the text it was read from. Dates are `YYYY-MM-DD`, the last day that
 * still counts. `from` is the first day of a duty that begins later (2026年3月起长期坚持).
 */
export type CompletionTerm = { readonly text: string } & (
  | { readonly kind: 'by'; readonly date: string }
  | { readonly kind: 'several'; readonly dates: readonly string[] }
  | { readonly kind: 'recurring'; readonly rule: RecurringRule }
  | { readonly kind: 'always'; readonly from?: string }
);

const RECURRING: Readonly<Record<string, RecurringRule>> = {
  月: 'month-end',
  季度: 'quarter-end',
  季: 'quarter-end',
  半年: 'half-year-end',
  年: 'year-end',
};

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };

/**
 * Reads the forms of 完成时限 in 测评体系.xlsx: `2026年9月底`, `2026年第三季度`, `每季度末`, `2026年6月底、12月底`,
 * `2026年9月1日前` (that day included), `长期坚持`, `2026年3月起长期坚持`, ISO text, date cells, full-width digits.
 * Undefined when the text says none of these or names a day that does not exist.
 */
export function parseCompletionTerm(cell: string | Date): CompletionTerm | undefined {
  if (typeof cell !== 'string') return { text: dayOf(cell), kind: 'by', date: dayOf(cell) };
  const text = cell.trim();
  const exact = dateOf(text);
  if (exact !== undefined) return { text, kind: 'by', date: exact };
  const plain = toHalfWidth(text).replace(/\s/g, '');
  const rule = RECURRING[/^每(.+?)(?:末|底)?$/.exec(plain)?.[1] ?? ''];
  if (rule !== undefined) return { text, kind: 'recurring', rule };
  const always = /^(?:(?<year>\d{4})年(?<month>\d{1,2})月起)?(?:长期|持续)坚持$/.exec(plain)?.groups;
  if (always !== undefined) return alwaysFrom(text, always.year, always.month);
  const dates = datesOf(plain);
  const [date] = dates ?? [];
  if (dates === undefined || date === undefined) return undefined;
  return dates.length === 1 ? { text, kind: 'by', date } : { text, kind: 'several', dates };
}

function alwaysFrom(text: string, year: string | undefined, month: string | undefined): CompletionTerm | undefined {
  if (year === undefined) return { text, kind: 'always' };
  const start = parseChineseDateTime(`${year}-${month}-1`);
  return start?.kind === 'day' ? { text, kind: 'always', from: start.day } : undefined;
}

/** The dates of a list such as `2026年6月底、12月底`; a later part without a year has the year before it. */
function datesOf(plain: string): readonly string[] | undefined {
  const dates: string[] = [];
  let year = '';
  for (const part of plain.split(/[、,;]/)) {
    const full = /^\d{4}\D/.test(part) ? part : `${year}年${part}`;
    const date = dateOf(full.replace(/(?:以)?前$/, ''));
    if (date === undefined) return undefined;
    year = full.slice(0, 4);
    dates.push(date);
  }
  return dates;
}

function dateOf(text: string): string | undefined {
  const day = parseChineseDateTime(text);
  if (day !== undefined) return day.kind === 'day' ? day.day : dayOf(day.at);
  const [, year, period = ''] = /^(\d{4})年(.+)$/.exec(text) ?? [];
  const month = lastMonthOf(period);
  return year === undefined || month === undefined ? undefined : dayText(lastDayOfMonth(Number(year), month));
}

function lastMonthOf(period: string): number | undefined {
  if (/^(?:年?[底末]|下半年)$/.test(period)) return 12;
  if (period === '上半年') return 6;
  const quarter = QUARTERS[/^第?([一二三四1-4])季度[底末]?$/.exec(period)?.[1] ?? ''];
  if (quarter !== undefined) return quarter * 3;
  const month = Number(/^(\d{1,2})月[底末]?$/.exec(period)?.[1]);
  return month >= 1 && month <= 12 ? month : undefined;
}
