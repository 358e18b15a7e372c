import { type AreaIndex, areaIndex, type Ring } from '@chuangcheng/platform/geo';
import { countyCache, type Scope } from '@chuangcheng/platform/kernel';
import { query } from '../visibility.ts';
import { unitDirectory } from './directory.ts';

export type DirectoryArea = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly areaM2: number;
  readonly rings: readonly Ring[];
  /** The unit that answers for the area. */
  readonly unitId: string | null;
};

/** All areas of the county, and where a position lies. */
export type AreaDirectory = {
  readonly areas: readonly DirectoryArea[];
  readonly byCode: ReadonlyMap<string, DirectoryArea>;
  readonly index: AreaIndex;
  /** West, south, east, north of the county; nothing when there are no areas. */
  readonly bounds: readonly [number, number, number, number] | undefined;
};

const readAreas = query({
  action: 'organisation.read',
  async run(reader) {
    const [areas, duties] = await Promise.all([
      reader
        .selectFrom('organisation.area')
        .select(['id', 'code', 'name', 'level', 'parent_id', 'unit_id', 'area_m2', 'polygon'])
        .orderBy('code')
        .execute(),
      reader
        .selectFrom('organisation.area_duty')
        .select(['area_id', 'unit_id'])
        .where('until', 'is', null)
        .where('place_kind', '=', '')
        .execute(),
    ]);
    return { areas, duties };
  },
});

const cache = countyCache(async (scope: Scope): Promise<AreaDirectory> => {
  const { areas: rows, duties } = await readAreas(scope, undefined);
  const assigned = new Map(duties.map((duty) => [duty.area_id, duty.unit_id]));
  const codeOf = new Map(rows.map((row) => [row.id, row.code]));
  const areas = rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    level: row.level,
    parentCode: (row.parent_id && codeOf.get(row.parent_id)) || null,
    areaM2: Number(row.area_m2),
    rings: row.polygon as unknown as Ring[],
    unitId: assigned.get(row.id) ?? row.unit_id,
  }));
  const county = areas.find((area) => area.level === 'county') ?? areas[0];
  const xs = county?.rings[0]?.map((point) => point[0]) ?? [];
  const ys = county?.rings[0]?.map((point) => point[1]) ?? [];
  return {
    areas,
    byCode: new Map(areas.map((area) => [area.code, area])),
    index: areaIndex(areas),
    bounds: county ? [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] : undefined,
  };
});

export const areaDirectory = (scope: Scope): Promise<AreaDirectory> => cache.get(scope);
export const forgetAreas = (countyId: string): void => cache.forget(countyId);

/** Where a position lies, as units: the town, the village or community, the grid cell, and who answers for the smallest area. */
export async function placeAt(scope: Scope, position: { readonly lng: number; readonly lat: number }) {
  const [areas, units] = await Promise.all([areaDirectory(scope), unitDirectory(scope)]);
  const at = areas.index.locate(position);
  const unitOf = (code: string | null) => (code ? (areas.byCode.get(code)?.unitId ?? units.byCode.get(code)?.id ?? null) : null);
  return {
    townUnitId: unitOf(at.town),
    villageUnitId: unitOf(at.community),
    gridCode: at.grid,
    responsibleUnitId: unitOf(at.grid) ?? unitOf(at.community) ?? unitOf(at.town),
  };
}
