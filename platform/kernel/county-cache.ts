import type { Host, Scope } from './host.ts';

const FRESH_MS = 5_000;

/** Reference data of a county held in memory. Other processes' changes are seen after at most five seconds. */
export type CountyCache<T> = {
  get(scope: Scope): Promise<T>;
  /** After a change by this process. */
  forget(countyId: string): void;
};

/** Keeps what `load` finds, per county, and asks again when it is older than five seconds; callers at once share one load. */
export function countyCache<T>(load: (scope: Scope) => Promise<T>): CountyCache<T> {
  const entries = new WeakMap<Host, Map<string, { value: Promise<T>; loadedAt: number }>>();
  const all = new Set<WeakRef<Map<string, { value: Promise<T>; loadedAt: number }>>>();
  return {
    get(scope) {
      let ofHost = entries.get(scope.host);
      if (!ofHost) {
        ofHost = new Map();
        entries.set(scope.host, ofHost);
        all.add(new WeakRef(ofHost));
      }
      const { countyId } = scope.actor;
      const held = ofHost.get(countyId);
      if (held && performance.now() - held.loadedAt < FRESH_MS) return held.value;
      const value = load(scope);
      ofHost.set(countyId, { value, loadedAt: performance.now() });
      // A failed load is not kept.
      value.catch(() => ofHost.delete(countyId));
      return value;
    },
    forget(countyId) {
      for (const ref of all) ref.deref()?.delete(countyId);
    },
  };
}
