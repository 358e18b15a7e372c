import { expect, test } from 'vitest';
import { parseCompletionTerm } from './completion-term.ts';

test.each([
  ['2026年9月底', '2026-09-30'],
  ['2026年6月30日', '2026-06-30'],
  ['2026年9月1日前', '2026-09-01'],
  ['2026年10月31日以前', '2026-10-31'],
  ['2026年第三季度', '2026-09-30'],
  ['2026年4季度末', '2026-12-31'],
  ['2026年2月', '2026-02-28'],
  ['2026年底', '2026-12-31'],
  ['2026年上半年', '2026-06-30'],
  ['2026-10-31', '2026-10-31'],
  ['2026-10-31 00:00:00', '2026-10-31'],
  ['２０２６年９月底', '2026-09-30'],
])('%s is due by %s', (text, date) => {
  expect(parseCompletionTerm(text)).toEqual({ text, kind: 'by', date });
});

test('a date cell is the day it shows, read at midnight of UTC or of the county', () => {
  for (const cell of ['2026-09-30T00:00:00Z', '2026-09-29T16:00:00Z']) {
    expect(parseCompletionTerm(new Date(cell))).toEqual({ text: '2026-09-30', kind: 'by', date: '2026-09-30' });
  }
});

test('a list carries its year on', () => {
  const text = '2026年11月底、12月底、2027年6月底';
  expect(parseCompletionTerm(text)).toEqual({
    text,
    kind: 'several',
    dates: ['2026-11-30', '2026-12-31', '2027-06-30'],
  });
});

test.each([
  ['每季度末', 'quarter-end'],
  ['每月底', 'month-end'],
  ['每半年', 'half-year-end'],
  ['每年底', 'year-end'],
])('%s recurs at the %s', (text, rule) => {
  expect(parseCompletionTerm(text)).toEqual({ text, kind: 'recurring', rule });
});

test('a lasting duty may have a beginning', () => {
  expect(parseCompletionTerm(' 长期坚持')).toEqual({ text: '长期坚持', kind: 'always' });
  expect(parseCompletionTerm('2026年3月起长期坚持')).toEqual({
    text: '2026年3月起长期坚持',
    kind: 'always',
    from: '2026-03-01',
  });
});

test.each([
  '',
  '尽快',
  '9月底',
  '2026年13月底',
  '2026年2月30日前',
  '2026年9月底、尽快',
  '每周',
  '2026年第五季度',
  '2026年0月起长期坚持',
])('%s is not understood', (text) => {
  expect(parseCompletionTerm(text)).toBeUndefined();
});
