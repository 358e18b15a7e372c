import { refuse, type Refusal } from '@chuangcheng/kit/decision';
import { type DirectorySite, siteDirectory } from '@chuangcheng/modules/assessment';
import { areaDirectory, placeAt } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';

/** Where a problem is, as far as the position or the site tells. */
export type Place = {
  readonly site: DirectorySite | undefined;
  readonly position: { readonly lng: number; readonly lat: number } | null;
  readonly townUnitId: string | null;
  readonly villageUnitId: string | null;
  readonly gridCode: string | null;
  /** Answers for the smallest area the place lies in. */
  readonly areaUnitId: string | null;
};

type Given = { readonly position: { readonly lng: number; readonly lat: number } | null; readonly siteId: string | null };

/**
 * The place of a problem: by its position, or by that of the site it was found on.
 * @returns `rectification/outside-county`, `rectification/site-not-found`
 */
export async function placeOf(scope: Scope, { position, siteId }: Given): Promise<Place | Refusal> {
  const site = siteId ? (await siteDirectory(scope)).byId.get(siteId) : undefined;
  if (siteId && !site) return refuse('rectification/site-not-found');
  const at = position ?? (site && site.lng !== null && site.lat !== null ? { lng: site.lng, lat: site.lat } : null);
  if (!at) {
    const { townUnitId = null, villageUnitId = null, gridCode = null } = site ?? {};
    return { site, position: null, townUnitId, villageUnitId, gridCode, areaUnitId: villageUnitId ?? townUnitId };
  }
  const [areas, found] = await Promise.all([areaDirectory(scope), placeAt(scope, at)]);
  // A county that has not imported its areas yet knows no outside.
  if (position && areas.areas.length > 0 && found.townUnitId === null) return refuse('rectification/outside-county');
  return {
    site,
    position: at,
    townUnitId: found.townUnitId ?? site?.townUnitId ?? null,
    villageUnitId: found.villageUnitId ?? site?.villageUnitId ?? null,
    gridCode: found.gridCode ?? site?.gridCode ?? null,
    areaUnitId: found.responsibleUnitId,
  };
}
