import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatTime } from './format-date.ts';

const now = new Date('2026-09-01T00:00:00Z');
const morning = new Date('2026-09-23T01:14:59Z');

test('the year of now is left out', () => {
  expect(formatDateTime(morning, { lang: 'zh', now })).toBe('9月23日(周三) 09:14');
  expect(formatDateTime(morning, { lang: 'en', now })).toBe('Wed 23 Sep 09:14');
});

test('another year is written, and every year without now', () => {
  expect(formatDate('2025-09-23', { lang: 'zh', now })).toBe('2025年9月23日(周二)');
  expect(formatDate('2026-09-23', { lang: 'en' })).toBe('Wed 23 Sep 2026');
});

test('the county day and hour count, not those of UTC', () => {
  const newYear = new Date('2025-12-31T16:05:00Z');
  expect(formatDate(newYear, { lang: 'zh', now })).toBe('1月1日(周四)');
  expect(formatTime(newYear)).toBe('00:05');
});

test('a day that does not exist is refused', () => {
  expect(() => formatDate('2026-02-30', { lang: 'zh' })).toThrow(RangeError);
});
