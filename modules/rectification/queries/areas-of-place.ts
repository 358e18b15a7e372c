import { areaDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { Place } from './place-of.ts';

/** Ids of the areas a place lies in, at most one of each level: by its position, else by its grid cell, else by its units. */
export async function areasOfPlace(scope: Scope, place: Place): Promise<string[]> {
  const { areas, byCode, index } = await areaDirectory(scope);
  const county = areas.find((area) => area.level === 'county');
  const inside: (string | null | undefined)[] = [];
  if (place.position) {
    const { town, community, grid } = index.locate(place.position);
    inside.push(town, community, grid);
  } else if (place.gridCode) {
    for (let area = byCode.get(place.gridCode); area; area = byCode.get(area.parentCode ?? '')) inside.push(area.code);
  } else {
    const areaOf = (unitId: string | null, level: string) =>
      areas.find((area) => area.level === level && unitId !== null && area.unitId === unitId)?.code;
    inside.push(areaOf(place.townUnitId, 'town'), areaOf(place.villageUnitId, 'community'));
  }
  const found = inside.flatMap((code) => byCode.get(code ?? '')?.id ?? []);
  return [...new Set(county && found.length > 0 ? [county.id, ...found] : found)];
}
