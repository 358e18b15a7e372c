import { dayNumberAt, instantOn } from '@chuangcheng/kit/civil-day';

const HOUR = 60 * 60 * 1000;
const QUIET_FROM = 22 * HOUR;
const QUIET_TO = 7 * HOUR;

/** When a message may go out that wants to go out now: at once, or at seven in the morning when it is night in the county. */
export function afterQuietHours(now: Date): Date {
  const day = dayNumberAt(now.getTime());
  const time = now.getTime() - instantOn(day);
  if (time < QUIET_TO) return new Date(instantOn(day, QUIET_TO));
  return time >= QUIET_FROM ? new Date(instantOn(day + 1, QUIET_TO)) : now;
}
