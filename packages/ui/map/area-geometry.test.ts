import { describe, expect, test } from 'vitest';
import { areaAt, boundsOf, contains, labelPoint } from './area-geometry.ts';
import type { Area, AreaCollection, AreaGeometry } from './map-types.ts';

const square = (west: number, south: number, side: number): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const area = (id: string, geometry: AreaGeometry): Area => ({
  type: 'Feature',
  geometry,
  properties: { id, code: id, name: id },
});
const withHole: AreaGeometry = { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2)] };
/** A U open to the north: at half its height it has two arms, the eastern one wider. */
const horseshoe: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [4, 10],
      [4, 2],
      [2, 2],
      [2, 10],
      [0, 10],
      [0, 0],
    ],
  ],
};
const county: AreaCollection = {
  type: 'FeatureCollection',
  features: [area('a', withHole), area('b', { type: 'MultiPolygon', coordinates: [[square(20, 0, 2)], [square(30, 5, 4)]] })],
};

describe('bounds', () => {
  test('reach around every part and every point', () => {
    expect(boundsOf(county, [{ lng: 5, lat: -3 }])).toEqual({ west: 0, south: -3, east: 34, north: 10 });
  });
  test('of one point are that point, of nothing are none', () => {
    expect(boundsOf(undefined, [{ lng: 5, lat: 6 }])).toEqual({ west: 5, south: 6, east: 5, north: 6 });
    expect(boundsOf({ type: 'FeatureCollection', features: [] })).toBeNull();
  });
});

describe('the area of a position', () => {
  test('is the one that holds it, in any of its parts', () => {
    expect(areaAt(county, { lng: 1, lat: 1 })?.properties.id).toBe('a');
    expect(areaAt(county, { lng: 32, lat: 6 })?.properties.id).toBe('b');
  });
  test('a hole is outside, and outside is nowhere', () => {
    expect(contains(withHole, { lng: 5, lat: 5 })).toBe(false);
    expect(areaAt(county, { lng: 15, lat: 1 })).toBeUndefined();
    expect(areaAt(undefined, { lng: 1, lat: 1 })).toBeUndefined();
  });
});

test('a name stands inside its area, in the widest stretch', () => {
  expect(labelPoint(horseshoe)).toEqual({ lng: 7, lat: 5 });
  for (const { geometry } of county.features) expect(contains(geometry, labelPoint(geometry))).toBe(true);
});
