import { expect, it } from 'vitest';
import { adjustmentSum, metricsOf, signed, tiedRanks } from './figure-text.ts';

it('adds points without losing hundredths', () => {
  expect(adjustmentSum([{ points: -0.1 }, { points: -0.2 }])).toBe(-0.3);
  expect(adjustmentSum([])).toBe(0);
});

it('shows whether points are given or taken', () => {
  expect([signed(1.5), signed(-0.2), signed(0)]).toEqual(['+1.50', '−0.20', '0.00']);
});

it('names ranks that are shared, the unranked left out', () => {
  expect([...tiedRanks([{ rank: 1 }, { rank: 2 }, { rank: 2 }, { rank: null }, { rank: null }])]).toEqual([2]);
});

it('keeps the order of the metrics and names each once', () => {
  const of = (...metrics: string[]) => ({ metrics: metrics.map((metric) => ({ metric })) as never });
  expect(metricsOf([of('closing', 'on-time'), of('on-time', 'rework')])).toEqual(['closing', 'on-time', 'rework']);
});
