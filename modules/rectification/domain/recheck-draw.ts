import { draw } from '@chuangcheng/kit/draw';
import { sm3Hex } from '@chuangcheng/kit/sm3';

/** Per cent of the case files closed on a day that are looked at again, and how many days later. */
export type RecheckRule = { readonly share: number; readonly afterDays: number };

export const DEFAULT_RECHECK_RULE: RecheckRule = { share: 10, afterDays: 14 };

/** One day's draw, with all that is needed to draw it again. */
export type RecheckDraw = {
  /** The day the pool was closed on, `2026-09-24`. */
  readonly closedOn: string;
  readonly seed: string;
  readonly share: number;
  readonly pool: readonly string[];
  readonly drawn: readonly string[];
};

/** SM3 of day and county: nobody chooses it, and anybody can compute it. */
export const recheckSeed = (closedOn: string, countyId: string): string => sm3Hex(`${closedOn}\n${countyId}`);

/**
 * Draws the share of a day's closed case files, rounded up so that a day with few is not left out for ever, as `kit/draw` draws: lots of
 * SM3 over seed, day and id, the lowest are taken. The pool does not know its day before it is closed, and a unit cannot choose an id.
 */
export function drawRechecks(closedOn: string, countyId: string, pool: readonly string[], share: number): RecheckDraw {
  const seed = recheckSeed(closedOn, countyId);
  const count = Math.ceil((pool.length * share) / 100);
  const sorted = pool.toSorted();
  return { closedOn, seed, share, pool: sorted, drawn: draw({ seed, stratum: closedOn, pool: sorted, count }) };
}
