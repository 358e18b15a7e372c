import { compareRatios } from '@chuangcheng/kit/number-format';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { daysOf, groupOf, monthBefore, nextRank, RANKED_BY, rankUnits, totalOf, whatWouldChange } from './index.ts';
import { figureOf } from './unit-figures.ts';

const NOTHING = { numerator: 0, denominator: 0 };

function unit(name: string, onTime: [number, number], rework: [number, number] = [0, 0]) {
  return {
    unitId: name,
    unit: name,
    onTime: { numerator: onTime[0], denominator: onTime[1] },
    rework: { numerator: rework[0], denominator: rework[1] },
    closing: NOTHING,
    visitScore: NOTHING,
  };
}

const ranks = (rows: readonly { unit: string; rank: number | null }[]) => rows.map((row) => [row.unit, row.rank]);

describe('a ranking', () => {
  it('lists equal rates together and leaves out the next rank; units without case files stand apart', () => {
    const rows = [unit('甲', [0, 0]), unit('乙', [1, 2]), unit('丙', [9, 10]), unit('丁', [3, 6]), unit('戊', [1, 4])];
    expect(ranks(rankUnits(rows, 'on-time'))).toEqual([
      ['丙', 1],
      ['乙', 2],
      ['丁', 2],
      ['戊', 4],
      ['甲', null],
    ]);
  });

  it('puts the lowest rework rate first', () => {
    const rows = [unit('甲', [1, 1], [1, 4]), unit('乙', [1, 1], [0, 7]), unit('丙', [1, 1])];
    expect(ranks(rankUnits(rows, 'rework'))).toEqual([
      ['乙', 1],
      ['甲', 2],
      ['丙', null],
    ]);
  });

  const ratio = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) % 41 === 0 ? 0 : Math.max(a, b) }))
    .map((one) => (one.denominator === 0 ? NOTHING : one));
  const figures = fc.record({ onTime: ratio, rework: ratio, closing: ratio, visitScore: ratio });

  it.each(RANKED_BY)('by %s gives every unit one more than the number of better ones', (by) => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 40 }), (rows) => {
        const ranked = rankUnits(rows, by);
        expect(ranked).toHaveLength(rows.length);
        for (const row of ranked) {
          const own = figureOf(row, by);
          if (own.denominator === 0) {
            expect(row.rank).toBeNull();
            continue;
          }
          const better = rows.filter((other) => {
            const theirs = figureOf(other, by);
            return theirs.denominator > 0 && compareRatios(theirs, own) * (by === 'rework' ? -1 : 1) > 0;
          });
          expect(row.rank).toBe(better.length + 1);
        }
      }),
    );
  });

  it('does not depend on the order in which units are given', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 20 }), (rows) => {
        const rankOf = (given: typeof rows) =>
          new Map(rankUnits(given, 'on-time').map(({ rank, ...row }) => [JSON.stringify(row), rank]));
        expect(rankOf(rows.toReversed())).toEqual(rankOf(rows));
      }),
    );
  });

  it('says the least number of further case files that lifts a unit', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 2, maxLength: 20 }), (made) => {
        const rows = made.map((row, index) => ({ ...row, unitId: `${index}`, unit: `${index}` }));
        const rankWith = (more: number) =>
          rankUnits(
            [{ ...rows[0]!, onTime: { ...rows[0]!.onTime, numerator: rows[0]!.onTime.numerator + more } }, ...rows.slice(1)],
            'on-time',
          ).find((row) => row.unitId === '0')?.rank as number;
        const next = nextRank('0', rows);
        const now = rankWith(0);
        if (next === null) {
          expect([null, 1]).toContain(now);
          return;
        }
        expect(rows[0]!.onTime.numerator + next.more).toBeLessThanOrEqual(rows[0]!.onTime.denominator);
        expect(rankWith(next.more)).toBe(next.rank);
        expect(next.rank).toBeLessThan(now);
        expect(rankWith(next.more - 1)).toBe(now);
      }),
    );
  });
});

test('what would change the rank, in words', () => {
  const rows = [unit('甲局', [19, 20]), unit('乙局', [9, 10]), unit('丙局', [16, 20]), unit('丁局', [0, 0])];
  expect(whatWouldChange('丙局', rows)?.zh).toBe(
    '应处置 20 件不变，再有 2 件按期处置，按期处置率为 90.0%（18/20），与乙局并列第 2 名。',
  );
  expect(whatWouldChange('乙局', rows)?.en).toBe('Of the 10 due, 1 more on time would make 100.0% (10/10): rank 1.');
  expect(whatWouldChange('甲局', rows)?.zh).toBe('现列第 1 名；其后是乙局，按期处置率 90.0%（9/10）。');
  expect(whatWouldChange('丁局', rows)?.zh).toContain('不参加排名');
  expect(whatWouldChange('戊局', rows)).toBeNull();
});

test('totals add up what was counted, scores without loss', () => {
  const scored = (numerator: number, denominator: number) => ({ ...unit('甲', [1, 2]), visitScore: { numerator, denominator } });
  expect(totalOf([scored(0.1, 1), scored(0.2, 2)])).toMatchObject({
    onTime: { numerator: 2, denominator: 4 },
    visitScore: { numerator: 0.3, denominator: 3 },
  });
});

test('units are ranked among their like', () => {
  expect([groupOf('township'), groupOf('institution'), groupOf('street'), groupOf('village')]).toEqual([
    'town',
    'department',
    'street',
    null,
  ]);
});

test('a month knows its days and the one before', () => {
  expect([daysOf('2028-02'), monthBefore('2026-01'), monthBefore('2026-10')]).toEqual([
    { from: '2028-02-01', to: '2028-02-29' },
    '2025-12',
    '2026-09',
  ]);
});
