import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment } from './moment.ts';
import { formatNumber, formatPercent, formatScore } from './number.ts';

describe('formatPercent', () => {
  it.each([
    [1, 8, '12.5%'],
    [17127, 19243, '89.0%'],
    [0, 5, '0.0%'],
    [0, 0, '—'],
  ])('%i of %i is %s', (numerator, denominator, shown) => {
    expect(formatPercent(numerator, denominator)).toBe(shown);
  });

  it('is never further than half a decimal from the share', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
        const shown = Number.parseFloat(formatPercent(Math.min(part, whole), whole));
        expect(Math.abs(shown - (Math.min(part, whole) / whole) * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

it('numbers are grouped, scores keep their decimals, nothing is a dash', () => {
  expect(formatNumber(20000)).toBe('20,000');
  expect(formatScore(70)).toBe('70.0');
  expect(formatScore(null)).toBe('—');
  expect(formatNumber(Number.NaN)).toBe('—');
});

describe('dates', () => {
  const now = new Date('2026-10-01T00:00:00+08:00');

  it('shows moments in Shanghai time with the weekday', () => {
    expect(formatMoment('2026-09-23T01:14:00Z', 'zh', now)).toBe('9月23日(周三) 09:14');
    expect(formatMoment('2026-09-23T01:14:00Z', 'en', now)).toBe('Wed 23 Sep 09:14');
  });

  it('shows the year only when it differs', () => {
    expect(formatDay('2025-12-31', 'zh', now)).toBe('2025年12月31日(周三)');
    expect(formatDay('2025-12-31T16:00:00Z', 'zh', now)).toBe('1月1日(周四)');
  });

  it('shows nothing as a dash', () => {
    expect(formatDay(null, 'zh', now)).toBe('—');
    expect(formatMoment(undefined, 'en', now)).toBe('—');
  });
});
