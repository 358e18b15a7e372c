import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { type Assignment, draw, type DrawnInspector, type DrawnSite, drawPairs, poolHash } from '@chuangcheng/kit/draw';

/** The frozen sites of one type and how many of them are drawn. */
export type Stratum = { readonly siteTypeId: string; readonly amount: number; readonly pool: readonly DrawnSite[] };

/** What is frozen before a draw. Units are those of the moment of freezing: recusal is decided by them. */
export type Pools = { readonly strata: readonly Stratum[]; readonly inspectors: readonly DrawnInspector[] };

/**
 * The fingerprint published with the commitment. It covers everything the outcome depends on besides the seed: the sites with
 * their type and units, how many are drawn, the inspectors with their units. Lists may come in any order.
 */
export function poolsHash({ strata, inspectors }: Pools): string {
  const units = (one: DrawnSite | DrawnInspector) => one.unitIds.toSorted().join(',');
  return poolHash([
    ...strata.flatMap(({ siteTypeId, amount, pool }) => [
      `stratum ${siteTypeId} ${amount}`,
      ...pool.map((site) => `site ${site.id} ${siteTypeId} ${units(site)}`),
    ]),
    ...inspectors.map((inspector) => `inspector ${inspector.id} ${units(inspector)}`),
  ]);
}

/**
 * The whole double draw: from every stratum (by ascending identifier) its amount of sites, then a pair for each of them. The same
 * seed and pools always give the same result, on the server and in a browser.
 */
export function drawPlan(seed: string, { strata, inspectors }: Pools): Decision<Assignment[]> {
  const sites = strata
    .toSorted((a, b) => (a.siteTypeId < b.siteTypeId ? -1 : 1))
    .flatMap(({ siteTypeId, amount, pool }) => {
      const byId = new Map(pool.map((site) => [site.id, site]));
      const drawn = draw({ seed, stratum: siteTypeId, pool: [...byId.keys()], count: amount });
      return drawn.map((id) => byId.get(id) as DrawnSite);
    });
  const pairs = drawPairs({ seed, inspectors, sites });
  return pairs.ok ? accept(pairs.value) : refuse('inspection/no-eligible-pair', { count: pairs.siteIds.length });
}

/** Sites of the pools that fewer than two of the inspectors may visit (回避): any of them could be drawn. */
export function sitesWithoutPair({ strata, inspectors }: Pools): DrawnSite[] {
  return strata
    .flatMap(({ pool }) => pool)
    .filter((site) => inspectors.filter((one) => !one.unitIds.some((unitId) => site.unitIds.includes(unitId))).length < 2);
}
