const DATE = /^(\d{4})(?:年(\d{1,2})月(\d{1,2})日?|([-/.])(\d{1,2})\4(\d{1,2})|(\d{2})(\d{2}))$/;
const TIME = /^(\d{1,2})(?::|时|点)(\d{1,2})(?:(?::|分)(\d{1,2})?秒?|分)?(?:\.0+)?$/;

/**
 * Reads a day: `2026-03-01`, `2026/3/1`, `2026.3.1`, `2026年3月1日`, `20260301`, in digits of either width, a time behind it ignored.
 * Answers `2026-03-01`, or `undefined` when it is no day of the calendar; `2026年3月底` is none.
 */
export function parseDate(text: string): string | undefined {
  return parts(text)?.date;
}

/** Reads a day and a time (midnight when there is none) as the county's time, UTC+8: `2026-03-01T09:14:00+08:00`. */
export function parseDateTime(text: string): string | undefined {
  const found = parts(text);
  return found && `${found.date}T${found.time}+08:00`;
}

function parts(text: string): { date: string; time: string } | undefined {
  const plain = text.normalize('NFKC').trim();
  const [day = '', clock] = splitAtTime(plain);
  const date = dayOf(day);
  const time = clock === undefined ? '00:00:00' : timeOf(clock);
  return date !== undefined && time !== undefined ? { date, time } : undefined;
}

/** The time follows a space, a `T`, or directly the 日 of a Chinese date. */
function splitAtTime(text: string): string[] {
  const at = /^(\S+?日)\s*(\d.*)$/.exec(text) ?? /^([^\sT]+)(?:\s+|T)(.+)$/.exec(text);
  return at ? [at[1] ?? '', at[2] ?? ''] : [text];
}

function dayOf(text: string): string | undefined {
  const found = DATE.exec(text);
  if (!found) return undefined;
  const year = Number(found[1]);
  const month = Number(found[2] ?? found[5] ?? found[7]);
  const day = Number(found[3] ?? found[6] ?? found[8]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${found[1]}-${two(month)}-${two(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function timeOf(text: string): string | undefined {
  const found = TIME.exec(text);
  if (!found) return undefined;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}
