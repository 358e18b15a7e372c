import { dayText, parseDay } from '@chuangcheng/kit/civil-day';
import type { ImportPreview } from '@chuangcheng/kit/import-contract';
import { DEFAULT_OFFICE_HOURS, type OfficeSession } from '@chuangcheng/kit/working-time';
import type { CalendarDay } from '@chuangcheng/platform/calendar';
import {
  type CellError,
  cellErrorWith,
  cellPlace,
  parseDate,
  type Table,
  type TableRow,
} from '@chuangcheng/platform/spreadsheet';

/** A row of the sheet with the days it sets; rows of office hours and explanations set none. */
export type ReadPeriod = { readonly row: TableRow; readonly days: readonly CalendarDay[] };
export type ReadCalendar = {
  readonly periods: readonly ReadPeriod[];
  readonly faults: readonly CellError[];
  readonly checks: ImportPreview['checks'];
};

/** No holiday of the arrangement is longer; a longer period is a slip of the pen. */
const LONGEST_PERIOD = 31;
const WORKING_WEEK = '周一 – 周五';

const textOf = (row: TableRow, key: string) => String(row.values[key] ?? '').trim();

/** Reads 工作时间与节假日: days off and days worked instead; office hours and week are compared with what limits count in. */
export function readCalendar(table: Table): ReadCalendar {
  const faults: CellError[] = [];
  const fault = (row: TableRow, column: string, code: string, zh: string, en: string) => {
    faults.push(cellErrorWith(cellPlace(table.sheetName, table.layout, row, column), code, { zh, en }));
  };
  const periods: ReadPeriod[] = [];
  const sessions: OfficeSession[] = [];
  const weeks: string[] = [];
  const kinds = new Map<string, CalendarDay['kind']>();
  for (const row of table.rows) {
    const type = textOf(row, 'type').replace(/\s/g, '');
    const kind = kindOf(type);
    if (type === '工作时段') sessions.push({ from: clock(textOf(row, 'from')), to: clock(textOf(row, 'to')) });
    if (type === '工作日') weeks.push(`${textOf(row, 'from')} – ${textOf(row, 'to')}`);
    if (!kind) continue;
    const days = daysOf(row, kind, type);
    if (!days) {
      fault(row, 'from', 'period-form', '开始、结束应为同一假期内的日期', 'first and last day must be dates of one period');
      continue;
    }
    if (days.some(({ day }) => (kinds.get(day) ?? kind) !== kind)) {
      fault(row, 'from', 'day-twice', '既是放假又是上班，请核对', 'is given both as a day off and as worked');
      continue;
    }
    for (const { day } of days) kinds.set(day, kind);
    periods.push({ row, days });
  }
  return { periods, faults, checks: [...hoursCheck(sessions), ...weekCheck(weeks)] };
}

function kindOf(type: string): CalendarDay['kind'] | undefined {
  if (/^(放假|节假日|法定节假日|休息)$/.test(type)) return 'holiday';
  return /^(调休上班|调休|补班|上班)$/.test(type) ? 'workday' : undefined;
}

function daysOf(row: TableRow, kind: CalendarDay['kind'], type: string): CalendarDay[] | undefined {
  const first = parseDay(parseDate(textOf(row, 'from')) ?? '');
  const last = textOf(row, 'to') === '' ? first : parseDay(parseDate(textOf(row, 'to')) ?? '');
  if (first === undefined || last === undefined || last < first || last - first >= LONGEST_PERIOD) return undefined;
  const name = textOf(row, 'name') || type;
  return Array.from({ length: last - first + 1 }, (_, index) => ({ day: dayText(first + index), kind, name }));
}

/** `8:30` and `08:30:00` as `08:30`. */
function clock(text: string): string {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:：](\d{2})/.exec(text) ?? [];
  return hours === '' ? text : `${hours.padStart(2, '0')}:${minutes}`;
}

function hoursCheck(sessions: readonly OfficeSession[]): ImportPreview['checks'] {
  if (sessions.length === 0) return [];
  const shown = (hours: readonly OfficeSession[]) => hours.map(({ from, to }) => `${from}–${to}`).join('、');
  return [check('工作时段', 'Office hours', shown(sessions), shown(DEFAULT_OFFICE_HOURS))];
}

function weekCheck(weeks: readonly string[]): ImportPreview['checks'] {
  return weeks.length === 0 ? [] : [check('每周工作日', 'Working week', weeks.join('、'), WORKING_WEEK)];
}

function check(zh: string, en: string, stated: string, computed: string): ImportPreview['checks'][number] {
  return { title: { zh, en }, stated, computed, agrees: stated === computed };
}
