import { refuse } from '@chuangcheng/kit/decision';
import { unitDirectory, type UnitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { query } from '../visibility.ts';
import { type DirectorySite, siteDirectory, type SiteTypeDirectory, siteTypeDirectory } from './directories.ts';
import { pageRows } from './page-rows.ts';

type Filters = {
  readonly search?: string | undefined;
  readonly siteTypeId?: readonly string[] | undefined;
  readonly townUnitId?: readonly string[] | undefined;
  readonly state?: readonly ('in-use' | 'not-in-use')[] | undefined;
  readonly sponsorUnitId?: string | undefined;
  readonly industryUnitId?: string | undefined;
};

const stateOf = (site: DirectorySite) => (site.inUse ? ('in-use' as const) : ('not-in-use' as const));

function matches(
  site: DirectorySite,
  { search, siteTypeId, townUnitId, state, sponsorUnitId, industryUnitId }: Filters,
): boolean {
  return (
    (!search || [site.code, site.name, site.address, site.note].some((text) => text.includes(search))) &&
    (!siteTypeId || siteTypeId.includes(site.siteTypeId)) &&
    (!townUnitId || (site.townUnitId !== null && townUnitId.includes(site.townUnitId))) &&
    (!state || state.includes(stateOf(site))) &&
    (!sponsorUnitId || site.sponsorUnitId === sponsorUnitId) &&
    (!industryUnitId || site.industryUnitId === industryUnitId)
  );
}

function siteView(site: DirectorySite, units: UnitDirectory, types: SiteTypeDirectory) {
  return {
    id: site.id,
    code: site.code,
    name: site.name,
    siteTypeId: site.siteTypeId,
    siteType: types.byId.get(site.siteTypeId)?.name ?? '—',
    address: site.address,
    lng: site.lng,
    lat: site.lat,
    townUnitId: site.townUnitId,
    town: units.nameOf(site.townUnitId),
    villageUnitId: site.villageUnitId,
    village: units.nameOf(site.villageUnitId),
    sponsorUnitId: site.sponsorUnitId,
    sponsor: units.nameOf(site.sponsorUnitId),
    industryUnitId: site.industryUnitId,
    industry: units.nameOf(site.industryUnitId),
    gridCode: site.gridCode,
    state: stateOf(site),
    note: site.note,
    stateNote: site.stateNote,
  };
}

async function directories(scope: Scope) {
  const [sites, types, units] = await Promise.all([siteDirectory(scope), siteTypeDirectory(scope), unitDirectory(scope)]);
  return { sites, types, units };
}

type ListInput = Filters & { readonly page: number; readonly pageSize: number; readonly sort?: string | undefined };

/** The register of sites: searched, filtered, sorted. */
export const siteList = query({
  action: 'assessment.read',
  async run(_reader, input: ListInput, scope) {
    const { sites, types, units } = await directories(scope);
    const rows = sites.sites.filter((site) => matches(site, input)).map((site) => siteView(site, units, types));
    return pageRows(rows, input, {
      code: (row) => row.code,
      name: (row) => row.name,
      siteType: (row) => row.siteType,
      town: (row) => row.town,
      sponsor: (row) => row.sponsor,
      industry: (row) => row.industry,
      state: (row) => row.state,
    });
  },
});

/** The sites that have a position, for the map. */
export const sitePoints = query({
  action: 'assessment.read',
  async run(_reader, input: Filters, scope) {
    const { sites } = await siteDirectory(scope);
    const found = sites.filter((site) => matches(site, input));
    const placed = found.flatMap((site) => {
      const { id, code, name, siteTypeId, lng, lat } = site;
      return lng === null || lat === null ? [] : [{ id, code, name, siteTypeId, lng, lat, state: stateOf(site) }];
    });
    return { sites: placed, withoutPosition: found.length - placed.length };
  },
});

export const siteDetail = query({
  action: 'assessment.read',
  async run(_reader, input: { id: string }, scope) {
    const { sites, types, units } = await directories(scope);
    const site = sites.byId.get(input.id);
    if (!site) return refuse('assessment/site-not-found');
    return {
      ...siteView(site, units, types),
      createdAt: site.createdAt.toISOString(),
      checkItems: types.byId.get(site.siteTypeId)?.items.length ?? 0,
    };
  },
});
