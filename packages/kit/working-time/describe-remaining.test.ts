import { expect, test } from 'vitest';
import { at, CALENDAR } from './calendar.fixture.ts';
import { describeRemaining } from './describe-remaining.ts';

test.each([
  ['2026-09-09 18:30', '2026-09-10 16:00', '还剩 5 个工作时，周四 16:00 到期', '5 working hours left, due Thu 16:00'],
  ['2026-09-10 15:25', '2026-09-10 16:00', '还剩 35 分钟，今天 16:00 到期', '35 minutes left, due today 16:00'],
  ['2026-09-10 09:40', '2026-09-10 15:00', '还剩 2.5 个工作时，今天 15:00 到期', '2.5 working hours left, due today 15:00'],
  [
    '2026-09-10 09:40',
    '2026-09-21 18:00',
    '还剩 8 个工作日，9月21日(周一) 18:00 到期',
    '8 working days left, due Mon 21 Sep 18:00',
  ],
  [
    '2026-09-23 09:00',
    '2026-09-21 18:00',
    '已超期 7.5 个工作时，原定9月21日(周一) 18:00 到期',
    'Overdue by 7.5 working hours, was due Mon 21 Sep 18:00',
  ],
  [
    '2026-09-24 09:00',
    '2026-09-21 18:00',
    '已超期 2 个工作日，原定9月21日(周一) 18:00 到期',
    'Overdue by 2 working days, was due Mon 21 Sep 18:00',
  ],
  ['2026-09-21 20:10', '2026-09-21 18:00', '已超期 2 小时，原定今天 18:00 到期', 'Overdue by 2 hours, was due today 18:00'],
  ['2026-09-10 15:59:30', '2026-09-10 16:00', '还剩不足 1 分钟，今天 16:00 到期', 'less than a minute left, due today 16:00'],
])('at %s, due %s: %s', (now, due, zh, en) => {
  expect(describeRemaining(CALENDAR, at(now), at(due), 'zh')).toBe(zh);
  expect(describeRemaining(CALENDAR, at(now), at(due), 'en')).toBe(en);
});

test('an emergency is told in real hours, in office hours too', () => {
  const [now, due] = [at('2026-09-10 11:00'), at('2026-09-10 15:00')];
  expect(describeRemaining(CALENDAR, now, due, 'zh', 'emergency-hours')).toBe('还剩 4 小时，今天 15:00 到期');
  expect(describeRemaining(CALENDAR, now, due, 'zh', 'working-hours')).toBe('还剩 1.5 个工作时，今天 15:00 到期');
});

test('a due time in another year names the year', () => {
  expect(describeRemaining(CALENDAR, at('2026-01-15 09:00'), at('2025-12-30 18:00'), 'zh')).toContain('2025年12月30日(周二)');
});
