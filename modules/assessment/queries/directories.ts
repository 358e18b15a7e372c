import { countyCache, type Scope } from '@chuangcheng/platform/kernel';
import { type CheckItem, type FieldPoints, type NamedSiteType, shareFieldPoints } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { siteOfRow } from './site-of-row.ts';
import { itemOf, readEditions, readSiteTypes, readTree, readItems } from './read-index.ts';

/** A site type with the items of the edition in force, in their order. */
export type DirectorySiteType = NamedSiteType & { readonly items: readonly CheckItem[] };

/** The site types of the county, held in memory: what a visit to a site of a type looks at now. */
export type SiteTypeDirectory = {
  readonly types: readonly DirectorySiteType[];
  readonly byId: ReadonlyMap<string, DirectorySiteType>;
  /** Items in force by id. For items of the past ask `checkItemsById`. */
  readonly itemById: ReadonlyMap<string, CheckItem & { readonly siteTypeId: string }>;
  readonly fieldPoints: FieldPoints;
  /** The edition in force, if any. */
  readonly editionId: string | undefined;
};

const readTypes = query({
  action: 'assessment.read',
  async run(reader) {
    const [editions, types] = await Promise.all([readEditions(reader), readSiteTypes(reader)]);
    const edition = editions.find((one) => one.state === 'in-force');
    const [items, tree] = edition
      ? await Promise.all([readItems(reader, edition.id), readTree(reader, edition.id)])
      : [[], { standards: new Map() }];
    return { types, edition, items, standards: [...tree.standards.values()] };
  },
});

const typeCache = countyCache(async (scope: Scope): Promise<SiteTypeDirectory> => {
  const { types: named, edition, items, standards } = await readTypes(scope, undefined);
  const itemsOf = Map.groupBy(items, (item) => item.siteTypeId);
  const types = named.map((type) => ({ ...type, items: itemsOf.get(type.id) ?? [] }));
  return {
    types,
    byId: new Map(types.map((type) => [type.id, type])),
    itemById: new Map(items.map((item) => [item.id, item])),
    fieldPoints: shareFieldPoints(
      standards.map((standard) => ({ ...standard, nodeId: standard.id })),
      types.map(({ id, items: own }) => ({ siteTypeId: id, standards: new Set(own.flatMap((item) => item.standards)) })),
    ),
    editionId: edition?.id,
  };
});

export const siteTypeDirectory = (scope: Scope): Promise<SiteTypeDirectory> => typeCache.get(scope);

/**
 * Points of the index that visits can earn, per site type: every standard in force that is assessed on site (实地考察) gives its part
 * for that method in equal shares to the site types with an item linked to it. Over all types they add up to the points of the
 * method, 40.0 in the demo county, so that the share covered by visits is a sum over the types visited.
 */
export const fieldPoints = async (scope: Scope): Promise<FieldPoints> => (await siteTypeDirectory(scope)).fieldPoints;

/** Check items by their ids, retired ones and those of earlier editions too: what a visit of the past looked at. */
export const checkItemsById = query({
  action: 'assessment.read',
  async run(reader, ids: readonly string[]) {
    if (ids.length === 0) return new Map<string, CheckItem & { siteTypeId: string; retired: boolean }>();
    const rows = await reader
      .selectFrom('assessment.check_item')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute();
    return new Map(
      rows.map((row) => [row.id, { ...itemOf(row), siteTypeId: row.site_type_id, retired: row.retired_at !== null }]),
    );
  },
});

export type DirectorySite = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly siteTypeId: string;
  readonly address: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly townUnitId: string | null;
  readonly villageUnitId: string | null;
  readonly sponsorUnitId: string | null;
  readonly industryUnitId: string | null;
  readonly gridCode: string | null;
  readonly inUse: boolean;
  readonly note: string;
  /** Why it was closed or reopened last; empty when nobody said. */
  readonly stateNote: string;
  readonly createdAt: Date;
};

/** All sites of the county, closed ones too. */
export type SiteDirectory = {
  readonly sites: readonly DirectorySite[];
  readonly byId: ReadonlyMap<string, DirectorySite>;
  readonly byCode: ReadonlyMap<string, DirectorySite>;
};

const readSites = query({
  action: 'assessment.read',
  run: (reader) => reader.selectFrom('assessment.site').selectAll().orderBy('code').execute(),
});

const siteCache = countyCache(async (scope: Scope): Promise<SiteDirectory> => {
  const rows = await readSites(scope, undefined);
  const sites = rows.map((row) => ({
    ...siteOfRow(row),
    stateNote: row.state_note,
    createdAt: row.created_at,
  }));
  return {
    sites,
    byId: new Map(sites.map((site) => [site.id, site])),
    byCode: new Map(sites.map((site) => [site.code, site])),
  };
});

export const siteDirectory = (scope: Scope): Promise<SiteDirectory> => siteCache.get(scope);

export const forgetIndex = (countyId: string): void => typeCache.forget(countyId);
export const forgetSites = (countyId: string): void => siteCache.forget(countyId);
