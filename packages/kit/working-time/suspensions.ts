import type { Clock } from './clock.ts';

/** A time the clock of a case stands still (挂账); `to` is null while it still does. */
export type Suspension = { readonly from: Date; readonly to: Date | null };

/** A stretch in which the clock runs, in epoch milliseconds; `to` may be Infinity. */
type Running = { readonly from: number; readonly to: number };

/** The same clock, standing still while suspended. `after` answers Infinity when an open suspension is never lifted. */
export function suspendedClock(clock: Clock, suspensions: readonly Suspension[]): Clock {
  if (suspensions.length === 0) return clock;
  const stretches = runningStretches(suspensions);
  return {
    between(a, b) {
      let total = 0;
      for (const { from, to } of stretches) {
        const begin = Math.max(a, from);
        const end = Math.min(b, to);
        if (begin < end) total += clock.between(begin, end);
      }
      return total;
    },
    after(from, needed) {
      let left = needed;
      for (const stretch of stretches) {
        const begin = Math.max(from, stretch.from);
        if (begin >= stretch.to) continue;
        if (stretch.to === Infinity) return clock.after(begin, left);
        const counted = clock.between(begin, stretch.to);
        if (counted >= left) return clock.after(begin, left);
        left -= counted;
      }
      return Infinity;
    },
  };
}

function runningStretches(suspensions: readonly Suspension[]): Running[] {
  const stops = suspensions
    .map(({ from, to }) => ({ from: from.getTime(), to: to === null ? Infinity : to.getTime() }))
    .sort((a, b) => a.from - b.from);
  const stretches: Running[] = [];
  let runningSince = -Infinity;
  for (const stop of stops) {
    if (!(stop.to >= stop.from)) throw new RangeError('A suspension ends before it begins');
    if (stop.from > runningSince) stretches.push({ from: runningSince, to: stop.from });
    runningSince = Math.max(runningSince, stop.to);
  }
  if (runningSince < Infinity) stretches.push({ from: runningSince, to: Infinity });
  return stretches;
}
