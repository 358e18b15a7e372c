import type { Host, Scope } from '@chuangcheng/platform/kernel';
import { unitsOf } from '@chuangcheng/platform/kernel';
import { SEES_ALL } from '../policy.ts';

const FRESH_MS = 5_000;
const MOST_KEPT = 2_000;

type Counted = { readonly total: Promise<number>; readonly at: number };
const kept = new WeakMap<Host, Map<string, Counted>>();

/**
 * The total of a list, counted at most every five seconds for what one actor sees through one set of filters: leafing through ten
 * thousand case files does not count them on every page.
 */
export function countedLately(scope: Scope, filters: object, count: () => Promise<number>): Promise<number> {
  const ofHost = kept.get(scope.host) ?? new Map<string, Counted>();
  kept.set(scope.host, ofHost);
  const { actor } = scope;
  const seen = actor.kind === 'system' || unitsOf(actor, ...SEES_ALL).length > 0 ? 'all' : unitsOf(actor, 'unit-head', 'liaison');
  const key = JSON.stringify([actor.countyId, seen, filters]);
  const known = ofHost.get(key);
  if (known && performance.now() - known.at < FRESH_MS) return known.total;
  if (ofHost.size >= MOST_KEPT) ofHost.clear();
  const total = count();
  ofHost.set(key, { total, at: performance.now() });
  total.catch(() => ofHost.delete(key));
  return total;
}
