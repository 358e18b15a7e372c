import { expect, test } from 'vitest';
import { mapPeriods } from './map-periods.ts';

test('the last twelve months over the end of a year, each with its last day', () => {
  const months = mapPeriods('month', '2028-03-15');
  expect(months).toHaveLength(12);
  expect(months[0]).toEqual({ from: '2027-04-01', to: '2027-04-30' });
  expect(months[8]).toEqual({ from: '2027-12-01', to: '2027-12-31' });
  expect(months.slice(-2)).toEqual([
    { from: '2028-02-01', to: '2028-02-29' },
    { from: '2028-03-01', to: '2028-03-31' },
  ]);
});

test('weeks begin on Monday, and the last one holds today, also on a Sunday', () => {
  const last = { from: '2026-09-21', to: '2026-09-27' };
  for (const today of ['2026-09-21', '2026-09-24', '2026-09-27']) expect(mapPeriods('week', today).at(-1)).toEqual(last);
  const weeks = mapPeriods('week', '2026-09-28');
  expect(weeks).toHaveLength(26);
  expect(weeks.slice(-2)).toEqual([last, { from: '2026-09-28', to: '2026-10-04' }]);
});
