import type { Bounds, Position } from '@chuangcheng/kit/coordinates';
import type { AreaCollection, AreaGeometry } from './map-types.ts';

type Ring = readonly (readonly number[])[];

function polygonsOf(geometry: AreaGeometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function outerRings(geometry: AreaGeometry): readonly Ring[] {
  return polygonsOf(geometry).flatMap((rings) => rings.slice(0, 1));
}

/** The rectangle around everything given; `null` around nothing. */
export function boundsOf(areas: AreaCollection | undefined, points: readonly Position[] = []): Bounds | null {
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  const include = (lng: number, lat: number): void => {
    bounds.west = Math.min(bounds.west, lng);
    bounds.east = Math.max(bounds.east, lng);
    bounds.south = Math.min(bounds.south, lat);
    bounds.north = Math.max(bounds.north, lat);
  };
  for (const { geometry } of areas?.features ?? []) {
    for (const ring of outerRings(geometry)) for (const [lng = 0, lat = 0] of ring) include(lng, lat);
  }
  for (const { lng, lat } of points) include(lng, lat);
  return bounds.west <= bounds.east ? bounds : null;
}

/** Longitudes at which a line of latitude crosses the edges of rings, from west to east. */
function crossings(rings: readonly Ring[], lat: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > lat !== by > lat) found.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    }
  }
  return found.sort((a, b) => a - b);
}

/** Whether a position lies in an area; holes are outside. */
export function contains(geometry: AreaGeometry, { lng, lat }: Position): boolean {
  return polygonsOf(geometry).some((rings) => crossings(rings, lat).filter((x) => x > lng).length % 2 === 1);
}

/** The area a position lies in. */
export function areaAt(areas: AreaCollection | undefined, position: Position) {
  return areas?.features.find(({ geometry }) => contains(geometry, position));
}

/** A point inside an area where its name fits best: the middle of the widest stretch at half its height. */
export function labelPoint(geometry: AreaGeometry): Position {
  const largest = polygonsOf(geometry).toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0] ?? [];
  const bounds = boundsOf({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: largest }, properties: { id: '', code: '', name: '' } },
    ],
  }) ?? { west: 0, south: 0, east: 0, north: 0 };
  const lat = (bounds.south + bounds.north) / 2;
  const edges = crossings(largest, lat);
  let widest: [number, number] = [bounds.west, bounds.east];
  for (let i = 0; i + 1 < edges.length; i += 2) {
    const [from = 0, to = 0] = edges.slice(i, i + 2);
    if (i === 0 || to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return { lng: (widest[0] + widest[1]) / 2, lat };
}
