import { instantOn, parseDay } from '@chuangcheng/kit/civil-day';

const SECOND = 1000;

/** The last second of a county day `YYYY-MM-DD`, for screens: what was known then. */
export function endOfDay(day: string): string {
  return new Date(instantOn((parseDay(day) ?? 0) + 1) - SECOND).toISOString();
}
