/** Where the time comes from, so that a test can say what time it is. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands where it was set. */
export function fixedClock(start: Date | string): Clock & { set(now: Date | string): void } {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (next) => {
      now = new Date(next);
    },
  };
}
