import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertDatum, type Datum, distanceMetres, looksSwapped } from './coordinates.ts';

const BOUNDS = { west: 111.2, south: 30.1, east: 112, north: 30.8 };
const inChina = fc.record({
  lng: fc.double({ min: 75, max: 134, noNaN: true }),
  lat: fc.double({ min: 4, max: 53, noNaN: true }),
});

test.each<[Datum, Datum, number, number]>([
  ['WGS-84', 'GCJ-02', 116.410_244_499_169_38, 39.916_404_281_501_64],
  ['GCJ-02', 'BD-09', 116.410_369_493_710_29, 39.921_336_993_510_21],
])('the published example from %s to %s', (from, to, lng, lat) => {
  const converted = convertDatum({ lng: 116.404, lat: 39.915 }, from, to);
  expect(converted.lng).toBeCloseTo(lng, 8);
  expect(converted.lat).toBeCloseTo(lat, 8);
});

test('there and back again', () => {
  const datums: Datum[] = ['CGCS2000', 'WGS-84', 'GCJ-02', 'BD-09'];
  fc.assert(
    fc.property(inChina, fc.constantFrom(...datums), fc.constantFrom(...datums), (position, from, to) => {
      const back = convertDatum(convertDatum(position, from, to), to, from);
      expect(Math.abs(back.lng - position.lng)).toBeLessThan(1e-6);
      expect(Math.abs(back.lat - position.lat)).toBeLessThan(1e-6);
    }),
  );
});

test('in the county GCJ-02 lies hundreds of metres off, CGCS2000 and WGS-84 are one', () => {
  const position = { lng: 111.64884, lat: 30.45943 };
  const offset = distanceMetres(position, convertDatum(position, 'CGCS2000', 'GCJ-02'));
  expect(offset).toBeGreaterThan(100);
  expect(offset).toBeLessThan(1000);
  expect(convertDatum(position, 'WGS-84', 'CGCS2000')).toEqual(position);
});

test('abroad GCJ-02 has no offset', () => {
  const paris = { lng: 2.3522, lat: 48.8566 };
  expect(convertDatum(paris, 'WGS-84', 'GCJ-02')).toEqual(paris);
});

test('swapped coordinates are told from wrong ones', () => {
  expect(looksSwapped(30.478137, 111.63836, BOUNDS)).toBe(true);
  expect(looksSwapped(111.63836, 30.478137, BOUNDS)).toBe(false);
  expect(looksSwapped(30.478137, 120, BOUNDS)).toBe(false);
  expect(looksSwapped(Number.NaN, 111.6, BOUNDS)).toBe(false);
});

test('distances', () => {
  const origin = { lng: 0, lat: 0 };
  expect(distanceMetres(origin, { lng: 0, lat: 1 })).toBeCloseTo(111_195.08, 1);
  expect(distanceMetres({ lng: 0, lat: 60 }, { lng: 0.001, lat: 60 })).toBeCloseTo(55.6, 1);
  expect(distanceMetres(origin, { lng: 180, lat: 0 })).toBeCloseTo(Math.PI * 6_371_008.8, 3);
  expect(distanceMetres(origin, origin)).toBe(0);
});
