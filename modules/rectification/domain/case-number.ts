import { dayOf } from '@chuangcheng/kit/civil-day';

/** The series numbers of a day are counted in. */
export function numberSeries(now: Date): string {
  return `case-file/${dayOf(now)}`;
}

/** 案卷编号, such as `CC-20260923-00017`. */
export function caseNumber(now: Date, ordinal: number): string {
  return `CC-${dayOf(now).replaceAll('-', '')}-${String(ordinal).padStart(5, '0')}`;
}
