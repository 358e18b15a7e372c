import { type DirectorySite, siteDirectory } from '@chuangcheng/modules/assessment';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { PlanKind, Pools } from '../domain/index.ts';
import { readPeople } from './people.ts';

/** What the office chose: types with amounts, or sites by hand, and the inspectors. */
export type PlanChoice = {
  readonly kind: PlanKind;
  readonly quotas: readonly { readonly siteTypeId: string; readonly amount: number }[];
  readonly siteIds: readonly string[];
  readonly inspectorIds: readonly string[];
};

/** The units whose members may not inspect a site: those that answer for it in any way. */
export function unitsAnswering(site: DirectorySite): string[] {
  const units = [site.sponsorUnitId, site.industryUnitId, site.townUnitId, site.villageUnitId];
  return [...new Set(units.filter((unit) => unit !== null))];
}

/** The units a visit of the site counts for in rankings: sponsor, trade and town, each once. */
export function unitsScored(site: DirectorySite): string[] {
  return [...new Set([site.sponsorUnitId, site.industryUnitId, site.townUnitId].filter((unit) => unit !== null))];
}

/** The pools of a choice as they are now; sites out of use are in none. A full or targeted plan takes whole pools. */
export async function poolsOf(scope: Scope, choice: PlanChoice): Promise<Pools> {
  const [{ sites, byId }, people] = await Promise.all([siteDirectory(scope), readPeople(scope)]);
  const drawn = (site: DirectorySite) => ({ id: site.id, unitIds: unitsAnswering(site) });
  const inspectors = choice.inspectorIds.map((id) => ({ id, unitIds: people.unitIdsOf(id) }));
  if (choice.kind === 'targeted') {
    const chosen = choice.siteIds.flatMap((id) => byId.get(id) ?? []).filter((site) => site.inUse);
    const strata = [...Map.groupBy(chosen, (site) => site.siteTypeId)].map(([siteTypeId, ofType]) => ({
      siteTypeId,
      amount: ofType.length,
      pool: ofType.map(drawn),
    }));
    return { strata, inspectors };
  }
  const inUse = Map.groupBy(
    sites.filter((site) => site.inUse),
    (site) => site.siteTypeId,
  );
  const strata = choice.quotas.map(({ siteTypeId, amount }) => {
    const pool = (inUse.get(siteTypeId) ?? []).map(drawn);
    return { siteTypeId, amount: choice.kind === 'full' ? pool.length : amount, pool };
  });
  return { strata, inspectors };
}

/** How many sites a plan visits by its pools. */
export function sitesWanted({ strata }: Pools): number {
  return strata.reduce((sum, { amount }) => sum + amount, 0);
}
