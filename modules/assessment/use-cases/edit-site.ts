import { looksSwapped } from '@chuangcheng/kit/coordinates';
import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { type AreaDirectory, areaDirectory, placeAt, type UnitDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { isRefusal, type Scope, type Writer } from '@chuangcheng/platform/kernel';
import type { SiteDraft } from '../domain/index.ts';
import { forgetSites } from '../queries/directories.ts';
import { readSitesByCode } from '../queries/known-sites.ts';
import { saveSites } from '../store/save-sites.ts';
import { command } from '../visibility.ts';

type Body = Pick<SiteDraft, 'name' | 'siteTypeId' | 'address' | 'lng' | 'lat' | 'sponsorUnitId' | 'industryUnitId' | 'note'>;
type Change = { readonly [Key in keyof Body]?: Body[Key] | undefined };

/** What a site is judged against: the county's map and units, the site types, and where its new position lies. */
type Known = {
  readonly areas: AreaDirectory;
  readonly units: UnitDirectory;
  readonly types: ReadonlySet<string>;
  readonly place: Awaited<ReturnType<typeof placeAt>> | undefined;
};

async function known(tx: Writer<'assessment'>, scope: Scope, { lng, lat }: Pick<Body, 'lng' | 'lat'>): Promise<Known> {
  const [areas, units, types] = await Promise.all([
    areaDirectory(scope),
    unitDirectory(scope),
    tx.selectFrom('assessment.site_type').select('id').execute(),
  ]);
  const place = lng !== null && lat !== null && areas.bounds ? await placeAt(scope, { lng, lat }) : undefined;
  return { areas, units, types: new Set(types.map((type) => type.id)), place };
}

/** Town, village and grid cell follow from the position. Without a map of the county any position is taken. */
function placed<T extends SiteDraft>(site: T, { areas, units, types, place }: Known): Decision<T> {
  const { lng, lat } = site;
  if (!types.has(site.siteTypeId)) return refuse('assessment/site-type-not-found');
  for (const id of [site.sponsorUnitId, site.industryUnitId])
    if (id !== null && !units.byId.get(id)?.active) return refuse('assessment/unit-not-found');
  if ((lng === null) !== (lat === null)) return refuse('assessment/position-half');
  if (lng === null || lat === null || !areas.bounds || !place) return accept({ ...site, gridCode: null });
  const [west, south, east, north] = areas.bounds;
  if (looksSwapped(lng, lat, { west, south, east, north })) return refuse('assessment/position-swapped');
  if (!areas.index.locate({ lng, lat }).town) return refuse('assessment/position-outside');
  const { townUnitId, villageUnitId, gridCode } = place;
  return accept({ ...site, townUnitId, villageUnitId, gridCode });
}

/** Adds a site by hand. */
export const addSite = command({
  action: 'assessment.edit-sites',
  async load(tx, input: Body & { readonly id: string; readonly code: string }, { scope }) {
    const [sites, around] = await Promise.all([readSitesByCode(tx), known(tx, scope, input)]);
    return { input, around, holder: sites.get(input.code) };
  },
  rule: 'role-is-enough',
  replay: ({ input, holder }) => (holder?.id === input.id ? { id: input.id } : undefined),
  decide({ input, around, holder }) {
    if (holder) return refuse('assessment/site-code-taken', { code: input.code });
    return placed({ ...input, townUnitId: null, villageUnitId: null, gridCode: null, inUse: true }, around);
  },
  async save(tx, site, permit, { now }) {
    await saveSites(tx, [site], now, permit);
    return { id: site.id };
  },
  audit: (site) => ({ subject: { kind: 'site', id: site.id }, detail: { code: site.code, name: site.name } }),
  afterwards: (_plan, { actor }) => forgetSites(actor.countyId),
});

async function findSite(tx: Writer<'assessment'>, id: string) {
  const row = await tx.selectFrom('assessment.site').select('code').where('id', '=', id).forUpdate().executeTakeFirst();
  const site = row && (await readSitesByCode(tx)).get(row.code);
  return site ?? refuse('assessment/site-not-found');
}

/** Changes what is given of a site; the rest stays. */
export const changeSite = command({
  action: 'assessment.edit-sites',
  async load(tx, input: { id: string; change: Change }, { scope }) {
    const site = await findSite(tx, input.id);
    if (isRefusal(site)) return site;
    const given = Object.fromEntries(Object.entries(input.change).filter(([, value]) => value !== undefined)) as Partial<Body>;
    const wanted = { ...site, ...given };
    return { wanted, given, moved: 'lng' in given || 'lat' in given, around: await known(tx, scope, wanted) };
  },
  rule: 'role-is-enough',
  decide({ wanted, given, moved, around }) {
    const judged = placed(wanted, around);
    if (!judged.ok) return judged;
    const { townUnitId, villageUnitId, gridCode } = moved ? judged.value : wanted;
    return accept({ site: { ...judged.value, townUnitId, villageUnitId, gridCode }, given });
  },
  async save(tx, { site }, permit, { now }) {
    await saveSites(tx, [site], now, permit);
    return {};
  },
  audit: ({ site, given }) => ({ subject: { kind: 'site', id: site.id }, detail: { code: site.code, change: given } }),
  afterwards: (_plan, { actor }) => forgetSites(actor.countyId),
});

/** Takes a site out of use or back into it, with the reason beside what is noted about the site. Nothing about it is lost. */
export const setSiteState = command({
  action: 'assessment.edit-sites',
  async load(tx, input: { id: string; state: 'in-use' | 'not-in-use'; note: string }) {
    const row = await tx
      .selectFrom('assessment.site')
      .select(['id', 'code'])
      .where('id', '=', input.id)
      .forUpdate()
      .executeTakeFirst();
    return row ? { ...input, code: row.code } : refuse('assessment/site-not-found');
  },
  rule: 'role-is-enough',
  decide: (change) => accept(change),
  async save(tx, { id, state, note }) {
    await tx.updateTable('assessment.site').set({ state, state_note: note }).where('id', '=', id).execute();
    return {};
  },
  audit: ({ id, code, state, note }) => ({ subject: { kind: 'site', id }, detail: { code, state, note } }),
  afterwards: (_plan, { actor }) => forgetSites(actor.countyId),
});
