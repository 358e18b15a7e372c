import type { Position } from '@chuangcheng/kit/coordinates';
import Flatbush from 'flatbush';
import type { Ring } from './parse-areas.ts';

type Area = { readonly code: string; readonly level: string; readonly rings: readonly Ring[] };

/** The codes of the areas a position lies in, by level. */
export type Located = { readonly town: string | null; readonly community: string | null; readonly grid: string | null };

export type AreaIndex = { locate(position: Position): Located };

/** Answers in microseconds in which town, community and grid cell a position lies. A position on a border belongs to the lower code. */
export function areaIndex(areas: readonly Area[]): AreaIndex {
  const inside = areas.filter((area) => area.level !== 'county').toSorted((a, b) => (a.code < b.code ? -1 : 1));
  if (inside.length === 0) return { locate: () => ({ town: null, community: null, grid: null }) };
  const index = new Flatbush(inside.length);
  for (const area of inside) {
    const xs = area.rings[0]?.map((point) => point[0]) ?? [];
    const ys = area.rings[0]?.map((point) => point[1]) ?? [];
    index.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  index.finish();
  return {
    locate({ lng, lat }) {
      const found: Record<string, string> = {};
      for (const at of index.search(lng, lat, lng, lat).toSorted((a, b) => a - b)) {
        const area = inside[at] as Area;
        if (found[area.level] === undefined && contains(area.rings, lng, lat)) found[area.level] = area.code;
      }
      return { town: found['town'] ?? null, community: found['community'] ?? null, grid: found['grid'] ?? null };
    },
  };
}

/** Even-odd rule over all rings; points on an edge count as inside. */
function contains(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [xi, yi] = ring[i] as readonly [number, number];
      const [xj, yj] = ring[j] as readonly [number, number];
      const cross = (x - xi) * (yj - yi) - (y - yi) * (xj - xi);
      if (cross === 0 && Math.min(xi, xj) <= x && x <= Math.max(xi, xj) && Math.min(yi, yj) <= y && y <= Math.max(yi, yj))
        return true;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
