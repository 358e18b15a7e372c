import { expect, test } from 'vitest';
import { costOfItem, type PricedItem } from './cost-of-item.ts';

const item = (change: Partial<PricedItem>): PricedItem => ({
  kind: 'count',
  observation: '',
  content: '',
  exemption: '',
  fullMark: 5,
  deduction: 0.5,
  floorMark: 0,
  ...change,
});

test('an occurrence costs what scoring takes off, until the floor', () => {
  expect(costOfItem(item({}))).toEqual({ key: 'count', values: { full: 5, floor: 0, cost: 0.5, most: 10 } });
  expect(costOfItem(item({ deduction: 2, floorMark: 1 })).values).toMatchObject({ cost: 2, most: 2 });
});

test('a failed yes-no item never falls below its floor', () => {
  expect(costOfItem(item({ kind: 'yes-no', deduction: 8, floorMark: 2 })).values).toMatchObject({ cost: 3, mark: 2 });
});

test('the stated length is read from the texts; twice the length halves the cost', () => {
  expect(costOfItem(item({ kind: 'count-per-distance', observation: '500米' }))).toMatchObject({
    key: 'count-per-distance',
    values: { cost: 0.5, metres: 500, twiceMetres: 1000, twice: 0.25 },
  });
  expect(costOfItem(item({ kind: 'count-per-distance', observation: '5站' })).key).toBe('count');
});

test('a ratio costs per percentage point, or per missing one where the note says so', () => {
  expect(costOfItem(item({ kind: 'ratio', content: '亮灯率不低于99%', deduction: 1 }))).toMatchObject({
    key: 'ratio',
    values: { required: 99, size: 1, cost: 1, most: 5 },
  });
  expect(costOfItem(item({ kind: 'ratio', exemption: '每低1家扣1分', deduction: 1 })).key).toBe('count-per-missing');
});

test('an item without a deduction costs nothing', () => {
  expect(costOfItem(item({ deduction: 0 }))).toEqual({ key: 'nothing', values: { full: 5 } });
});
