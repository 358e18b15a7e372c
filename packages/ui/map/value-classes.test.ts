import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleColors } from '../theme/tokens.ts';
import { colorOf, valueClasses } from './value-classes.ts';

describe('classes of figures', () => {
  test('hold about as many areas each', () => {
    const classes = valueClasses([10, 1, 9, 2, 8, 3, 7, 4, 6, 5]);
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
    ]);
    expect(classes.map(({ color }) => color)).toEqual(scaleColors);
  });
  test('are as few as there are different figures', () => {
    expect(valueClasses([3, 3, 3])).toEqual([{ from: 3, to: 3, color: scaleColors[2] }]);
    expect(valueClasses([0, 0, 0, 0, 0, 0, 0, 0, 0, 7]).map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [7, 7],
    ]);
  });
  test('of nothing are none, and what has no figure has no colour', () => {
    expect(valueClasses([NaN])).toEqual([]);
    expect(colorOf(null, valueClasses([1, 2]))).toBeUndefined();
    expect(colorOf(undefined, valueClasses([1, 2]))).toBeUndefined();
  });
  test('every figure has a colour, and a larger one never a lighter one', () => {
    const shade = (value: number, all: readonly number[]) =>
      scaleColors.findIndex((one) => one === colorOf(value, valueClasses(all)));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2 }), (all) => {
        const shades = all.toSorted((a, b) => a - b).map((value) => shade(value, all));
        expect(Math.min(...shades)).toBeGreaterThanOrEqual(0);
        expect(shades).toEqual(shades.toSorted((a, b) => a - b));
      }),
    );
  });
});
