import { expect, test } from 'vitest';
import { areaLines } from './area-figures.ts';

const feature = (id: string, unitId: string | null) =>
  ({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [] },
    properties: { id, code: id, name: `${id}镇`, unitId },
  }) as const;
const FEATURES = [feature('a', '1'), feature('b', '2'), feature('c', '3'), feature('d', null)];
const TOWNS = [
  { unitId: '1', open: 4, overdue: 1, due: 10, onTime: 9 },
  { unitId: '2', open: 9, overdue: 0, due: 6, onTime: 3 },
];

test('the lowest on-time rate stands first, a town with nothing due last and without a value', () => {
  expect(areaLines(FEATURES, TOWNS, 'onTime').map(({ id, value }) => [id, value])).toEqual([
    ['b', 50],
    ['a', 90],
    ['c', null],
  ]);
});

test('the most open stand first; a town without case files has none, an area without a unit no line', () => {
  expect(areaLines(FEATURES, TOWNS, 'open').map(({ id, value }) => [id, value])).toEqual([
    ['b', 9],
    ['a', 4],
    ['c', 0],
  ]);
});
