import { expect, test } from 'vitest';
import { cellsOf, countedAs } from './tally-cell.ts';

test('a case file counts by the county’s days, for the unit responsible', () => {
  expect(
    countedAs({
      responsible_unit_id: 'b',
      filed_at: '2026-09-24T16:30:00Z',
      first_deadline_at: new Date('2026-09-25T10:00:00Z'),
      completed_at: null,
    }),
  ).toEqual({ unitId: 'b', filedDay: '2026-09-25', dueDay: '2026-09-25', completedDay: null });
});

test('the cells of several are each once and in one order; without a unit there are none', () => {
  const counted = (unitId: string | null, filedDay: string, completedDay: string | null) => ({
    unitId,
    filedDay,
    dueDay: filedDay,
    completedDay,
  });
  expect(
    cellsOf([
      counted('b', '2026-09-25', null),
      null,
      counted('a', '2026-09-26', '2026-09-25'),
      counted(null, '2026-09-01', null),
    ]),
  ).toEqual([
    { unitId: 'a', day: '2026-09-25' },
    { unitId: 'a', day: '2026-09-26' },
    { unitId: 'b', day: '2026-09-25' },
  ]);
});
