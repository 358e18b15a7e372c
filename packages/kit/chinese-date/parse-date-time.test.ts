import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatTime } from './format-date.ts';
import { parseChineseDateTime } from './parse-date-time.ts';

test.each([
  ['2025-01-01 07:18:22', '2024-12-31T23:18:22Z'],
  ['２０２５-０１-１３ １３:２８:１０', '2025-01-13T05:28:10Z'],
  ['2026/3/1 9:05', '2026-03-01T01:05:00Z'],
  ['2026年3月1日 9时5分', '2026-03-01T01:05:00Z'],
  ['2026-03-01T09:05:00.250', '2026-03-01T01:05:00Z'],
])('%s is a moment', (text, utc) => {
  expect(parseChineseDateTime(text)).toEqual({ kind: 'instant', at: new Date(utc) });
});

test.each(['2026年3月1日', '2026/3/1', '2026.3.1', '2026-03-01', ' 2026年03月01日 ', '２０２６年３月１日'])(
  '%s is a day',
  (text) => {
    expect(parseChineseDateTime(text)).toEqual({ kind: 'day', day: '2026-03-01' });
  },
);

test.each([
  '',
  '2026-02-30',
  '2026年13月1日',
  '2026-03-01 24:10',
  '2026-03-01 9:60',
  '2026-03/01',
  '2026-03-01 9',
  '26-3-1',
  '2026年3月',
  '2026-03-0109:05',
])('%s is refused', (text) => {
  expect(parseChineseDateTime(text)).toBeUndefined();
});

test('what is formatted reads back to the minute', () => {
  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const text = `${formatDate(date, { lang: 'zh' }).replace(/\(.*\)/, '')} ${formatTime(date)}`;
      const at = new Date(Math.floor(date.getTime() / 60_000) * 60_000);
      expect(parseChineseDateTime(text)).toEqual({ kind: 'instant', at });
    }),
  );
});
