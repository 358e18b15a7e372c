import { type Accepted, accept, type Refusal, refuse } from '../decision.ts';
import { lot } from './lot.ts';

/** An inspector with every unit he belongs to. */
export type DrawnInspector = { readonly id: string; readonly unitIds: readonly string[] };

/** A site with every unit that answers for it; none of their members may inspect it. */
export type DrawnSite = { readonly id: string; readonly unitIds: readonly string[] };

export type DrawPairsRequest = {
  /** The revealed seed of the plan in hexadecimal, at least 128 random bits. */
  readonly seed: string;
  readonly inspectors: readonly DrawnInspector[];
  readonly sites: readonly DrawnSite[];
};

/** Who inspects a site, always two. */
export type Assignment = { readonly siteId: string; readonly inspectorIds: readonly [string, string] };

/** The sites that have fewer than two inspectors outside their own units. */
export type PairsRefusal = Refusal<'draw/no-eligible-pair'> & { readonly siteIds: readonly string[] };

type Candidate = DrawnInspector & { load: number };

/**
 * The second draw of 双随机: every site gets two inspectors, none of whom belongs to a unit of the site (回避).
 *
 * Sites are dealt with by ascending number of inspectors allowed there (so that the choice is not used up elsewhere),
 * then by the lot SM3(seed ‖ 0x1f ‖ "site" ‖ 0x1f ‖ site). The first inspector is the allowed one with the fewest sites
 * so far, equal ones by the lot SM3(seed ‖ 0x1f ‖ "inspector" ‖ 0x1f ‖ site ‖ 0x1f ‖ inspector). The second is found
 * likewise, except that among equally loaded ones he who has already gone with the first most often comes first: so
 * pairs that were drawn once stay together where the rules allow. Without recusals loads differ by at most one.
 *
 * Assignments are in the order the sites are given in. Refuses, naming the sites, when a site has no two inspectors left.
 * Throws RangeError for a malformed seed or repeated identifiers.
 */
export function drawPairs({ seed, inspectors, sites }: DrawPairsRequest): Accepted<Assignment[]> | PairsRefusal {
  assertDistinct(inspectors);
  assertDistinct(sites);
  const candidates = inspectors.map((inspector): Candidate => ({ ...inspector, load: 0 }));
  const allowed = sites.map((site) => ({
    site,
    candidates: candidates.filter(({ unitIds }) => !unitIds.some((unitId) => site.unitIds.includes(unitId))),
  }));
  const siteIds = allowed.filter(({ candidates: { length } }) => length < 2).map(({ site }) => site.id);
  if (siteIds.length > 0) return { ...refuse('draw/no-eligible-pair', { count: siteIds.length }), siteIds };

  const together = new Map<string, number>();
  const pairs = new Map<string, readonly [string, string]>();
  for (const { site, candidates } of inDrawingOrder(seed, allowed)) {
    pairs.set(site.id, pairFor(seed, site.id, candidates, together));
  }
  return accept(sites.map(({ id }) => ({ siteId: id, inspectorIds: pairs.get(id) ?? missing(id) })));
}

function inDrawingOrder<T extends { site: DrawnSite; candidates: readonly Candidate[] }>(seed: string, all: T[]): T[] {
  return all
    .map((entry) => ({ entry, lot: lot(seed, 'site', entry.site.id) }))
    .sort((a, b) => a.entry.candidates.length - b.entry.candidates.length || (a.lot < b.lot ? -1 : 1))
    .map(({ entry }) => entry);
}

function pairFor(seed: string, siteId: string, candidates: readonly Candidate[], together: Map<string, number>) {
  const lots = new Map<string, string>();
  const lotOf = (id: string) => {
    const known = lots.get(id) ?? lot(seed, 'inspector', siteId, id);
    lots.set(id, known);
    return known;
  };
  const take = (from: readonly Candidate[], visitsWith: (candidate: Candidate) => number) =>
    from.reduce((best, next) => {
      const order = next.load - best.load || visitsWith(best) - visitsWith(next);
      return order < 0 || (order === 0 && lotOf(next.id) < lotOf(best.id)) ? next : best;
    });

  const first = take(candidates, () => 0);
  const pairKey = (other: Candidate) => [first.id, other.id].sort().join('\u001f');
  const second = take(
    candidates.filter((candidate) => candidate !== first),
    (candidate) => together.get(pairKey(candidate)) ?? 0,
  );
  first.load++;
  second.load++;
  together.set(pairKey(second), (together.get(pairKey(second)) ?? 0) + 1);
  return [first.id, second.id] as const;
}

function assertDistinct(things: readonly { readonly id: string }[]): void {
  if (new Set(things.map(({ id }) => id)).size !== things.length) {
    throw new RangeError('Everybody and everything takes part in a draw once.');
  }
}

function missing(id: string): never {
  throw new Error(`The site ${id} was left without inspectors.`);
}
