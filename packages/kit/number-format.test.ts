import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRatios, formatScore, formatYuan, percent, roundedText } from './number-format.ts';

test.each([
  [1, 8, undefined, '12.5 %'],
  [1, 3, undefined, '33.3 %'],
  [2, 3, 0, '67 %'],
  [1, 16, 1, '6.3 %'],
  [0.1, 0.3, 2, '33.33 %'],
  [22.3, 100, 1, '22.3 %'],
  [0, 5, undefined, '0.0 %'],
  [-1, 16, 1, '-6.3 %'],
  [5, 4, 0, '125 %'],
  [0, 0, undefined, '—'],
  [3, 0, undefined, '—'],
])('%d of %d at %s digits is %s', (numerator, denominator, digits, text) => {
  expect(percent(numerator, denominator, { digits })).toBe(text);
});

test.each([
  [1.005, 2, '1.01'],
  [1.0049, 2, '1.00'],
  [2.5, 0, '3'],
  [-2.5, 0, '-3'],
  [0.05, 1, '0.1'],
  [-0.004, 2, '0.00'],
  [1e-7, 7, '0.0000001'],
  [1.5e21, 0, '1500000000000000000000'],
  [9.995, 2, '10.00'],
])('%d with %i decimals is %s', (value, digits, text) => {
  expect(roundedText(value, digits)).toBe(text);
});

test('scores show two decimals', () => {
  expect(formatScore(87.345)).toBe('87.35');
  expect(formatScore(9.1, { digits: 1 })).toBe('9.1');
});

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [123_456, '¥1,234.56'],
  [-100_000_000, '-¥1,000,000.00'],
])('%i fen are %s', (fen, text) => {
  expect(formatYuan(fen)).toBe(text);
});

test('what is no amount is refused', () => {
  for (const fen of [0.5, Number.NaN, 2 ** 60]) expect(() => formatYuan(fen)).toThrow(RangeError);
  for (const value of [Number.NaN, Infinity]) expect(() => roundedText(value, 2)).toThrow(RangeError);
});

test('rounding errs by half a unit at most and upwards from there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 4 }), (units, digits) => {
      const text = roundedText(units / 10 ** 5, digits);
      const step = 10 ** (5 - digits);
      expect(Math.round(Number(text) * 10 ** 5)).toBe(Math.floor((2 * units + step) / (2 * step)) * step);
    }),
  );
});

test('amounts keep every fen', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (fen) => {
      expect(BigInt(formatYuan(fen).replace(/[¥,.]/g, ''))).toBe(BigInt(fen));
    }),
  );
});

test('shares are compared exactly', () => {
  const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });
  expect(compareRatios(ratio(1, 2), ratio(3, 6))).toBe(0);
  // As quotients these two are the same number.
  expect(compareRatios(ratio(9007199254740990, 9007199254740991), ratio(9007199254740989, 9007199254740990))).toBe(1);
  expect(compareRatios(ratio(0.3, 3), ratio(0.1, 1))).toBe(0);
  expect(compareRatios(ratio(174.35, 2), ratio(87.18, 1))).toBe(-1);
  expect(() => compareRatios(ratio(1, 0), ratio(1, 2))).toThrow(RangeError);
});
