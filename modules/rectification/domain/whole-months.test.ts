import { expect, test } from 'vitest';
import { wholeMonths } from './whole-months.ts';

test.each([
  ['2026-09-01', '2026-09-30', '2026-09-01', '2026-10-01'],
  ['2025-12-15', '2026-03-31', '2026-01-01', '2026-04-01'],
  ['2026-01-02', '2026-02-28', '2026-02-01', '2026-03-01'],
  ['2026-02-01', '2026-02-27', '2026-02-01', '2026-02-01'],
  ['2026-09-10', '2026-09-10', '2026-09-10', '2026-09-10'],
  ['2026-09-10', '2026-09-05', '2026-09-10', '2026-09-10'],
])('%s to %s covers the months from %s before %s', (from, to, firstMonth, afterMonths) => {
  expect(wholeMonths(from, to)).toEqual({ firstMonth, afterMonths });
});
