import type { Scope } from '@chuangcheng/platform/kernel';
import { areaDirectory } from './area-directory.ts';
import { unitDirectory } from './directory.ts';

type Level = 'county' | 'town' | 'community' | 'grid';

/** Areas of a level as GeoJSON, all of them or those below one area. */
export async function areaMap(scope: Scope, input: { level: Level; within?: string | undefined }) {
  const [areas, units] = await Promise.all([areaDirectory(scope), unitDirectory(scope)]);
  const found = areas.areas.filter(
    (area) => area.level === input.level && (!input.within || (area.code.startsWith(input.within) && area.code !== input.within)),
  );
  return {
    type: 'FeatureCollection' as const,
    features: found.map((area) => ({
      type: 'Feature' as const,
      geometry: { type: 'Polygon' as const, coordinates: area.rings as unknown as number[][][] },
      properties: {
        id: area.id,
        code: area.code,
        name: area.name,
        level: area.level as Level,
        areaM2: area.areaM2,
        unit: area.unitId ? units.nameOf(area.unitId) : null,
        unitId: area.unitId,
      },
    })),
  };
}
