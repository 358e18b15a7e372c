import { countyCalendar, nationalHolidays } from '@chuangcheng/kit/working-time';
import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  afterStandstill,
  beginLimit,
  clockOf,
  decideArbitrate,
  decideReport,
  decideRework,
  endOfCourse,
  registeredFile,
} from './index.ts';

// Mid-autumn 2026-09-25 to 27, National Day 10-01 to 07, Sunday 09-20 and Saturday 10-10 worked instead.
const { holidays, makeUpDays } = nationalHolidays(2026);
const calendar = countyCalendar({ holidays, makeUpDays });
const at = (text: string) => new Date(`2026-${text}:00+08:00`);
const due = (from: string, amount: number, unit: 'working-hours' | 'working-days' | 'emergency-hours' | 'emergency-days') =>
  beginLimit(calendar, at(from), { amount, unit });

test('the calendar has the days the examples stand on', () => {
  expect(['2026-09-25', '2026-09-26', '2026-09-27', '2026-10-01', '2026-10-07'].every((day) => [...holidays].includes(day))).toBe(
    true,
  );
  expect([...makeUpDays]).toContain('2026-09-20');
});

test.each([
  // Thursday 16:30, 4 working hours: 1.5 that day, the rest after the holiday.
  ['09-24T16:30', 4, 'working-hours', '09-28T11:00'],
  // At 20:00 the next session begins it.
  ['09-24T20:00', 1, 'working-hours', '09-28T09:30'],
  // Saturday 09-19 is free, Sunday 09-20 is worked.
  ['09-19T10:00', 2, 'working-hours', '09-20T10:30'],
  ['09-18T10:00', 1, 'working-days', '09-20T18:00'],
  ['09-24T10:00', 3, 'working-days', '09-30T18:00'],
  ['09-30T10:00', 1, 'working-days', '10-08T18:00'],
  ['09-24T16:30', 2, 'emergency-hours', '09-24T18:30'],
  ['09-30T16:30', 1, 'emergency-days', '10-01T16:30'],
] as const)('dispatched %s, %d %s: due %s', (from, amount, unit, expected) => {
  expect(due(from, amount, unit).deadlineAt).toEqual(at(expected));
});

test('half and four fifths of seven working hours over the midday break', () => {
  expect(due('09-21T08:30', 7, 'working-hours')).toMatchObject({ halfAt: at('09-21T12:00'), warnAt: at('09-21T16:36') });
});

test('the light', () => {
  const file = {
    ...due('09-21T08:30', 7, 'working-hours'),
    stage: 'handling',
    firstDeadlineAt: null,
    completedAt: null,
  } as const;
  const light = (now: string) => clockOf(file, calendar, at(now));
  expect([light('09-21T16:35').light, light('09-21T16:36').light, light('09-21T18:00').light]).toEqual([
    'green',
    'yellow',
    'yellow',
  ]);
  expect(light('09-22T09:30')).toMatchObject({
    light: 'red',
    overdue: true,
    text: { zh: '已超期 1 个工作时，原定9月21日(周一) 18:00 到期' },
  });
  expect(light('09-21T16:00').text).toEqual({
    zh: '还剩 2 个工作时，今天 18:00 到期',
    en: '2 working hours left, due today 18:00',
  });
  expect(clockOf({ ...file, stage: 'suspended' }, calendar, at('09-23T10:00'))).toEqual({
    light: null,
    overdue: false,
    text: { zh: '挂账，时限暂停', en: 'Suspended; the clock stands' },
  });
});

const phases = [
  { name: '围护', limit: { amount: 2, unit: 'emergency-hours' } },
  { name: '修复', limit: { amount: 2, unit: 'working-days' } },
] as const;

test('phases: each has its own limit, appraisal counts their planned end', () => {
  const firstDeadlineAt = endOfCourse(calendar, at('09-21T09:00'), phases);
  expect(firstDeadlineAt).toEqual(at('09-23T18:00'));
  const file = { ...CASE, ...beginLimit(calendar, at('09-21T09:00'), phases[0].limit), firstDeadlineAt, phase: 1, phaseCount: 2 };
  const condition = { id: 'c', categoryId: 'k', text: '塌陷', phases };
  const input = { result: '已围护', photoIds: ['p'], condition };
  const first = decideReport(file, input, now('09-21T10:00'));
  expect(first).toMatchObject({ ok: true, value: { move: 'report-phase', change: { phase: 2, deadlineAt: at('09-23T18:00') } } });
  if (!first.ok) return;
  const second = decideReport({ ...file, ...first.value.change }, input, now('09-23T17:00'));
  expect(second).toMatchObject({ value: { move: 'report', change: { stage: 'verifying', completedAt: at('09-23T17:00') } } });
});

test('rework: the limit runs again, the first deadline stays', () => {
  const running = beginLimit(calendar, at('09-21T09:00'), { amount: 4, unit: 'working-hours' });
  const file = {
    ...CASE,
    ...running,
    stage: 'verifying',
    firstDeadlineAt: running.deadlineAt,
    completedAt: at('09-21T11:00'),
  } as const;
  const decision = decideRework(file, { reason: '未清净', photoIds: [], way: 'photo' }, now('09-22T09:00'));
  expect(decision).toMatchObject({ value: { change: { reworkCount: 1, completedAt: null, deadlineAt: at('09-22T15:30') } } });
  expect(decision.ok && 'firstDeadlineAt' in decision.value.change).toBe(false);
});

test('upheld: the working time contested is added to both deadlines; another unit begins anew', () => {
  const running = beginLimit(calendar, at('09-21T09:00'), { amount: 4, unit: 'working-hours' });
  const file = { ...CASE, ...running, stage: 'contested', firstDeadlineAt: running.deadlineAt } as const;
  expect(file.deadlineAt).toEqual(at('09-21T15:30'));
  const settled = { ...now('09-22T09:00'), standstills: [{ since: at('09-21T10:00'), until: null }] };
  const condition = {
    id: 'c',
    categoryId: 'k',
    text: '垃圾',
    phases: [{ name: '处置', limit: { amount: 4, unit: 'working-hours' } }],
  } as const;
  const same = decideArbitrate(file, { unit: { id: 'u', name: '甲' }, condition, reason: '归其管理' }, settled);
  expect(same).toMatchObject({
    value: {
      move: 'uphold',
      change: { deadlineAt: at('09-22T12:00'), firstDeadlineAt: at('09-22T12:00'), dispatchIsFinal: true },
    },
  });
  const another = decideArbitrate(file, { unit: { id: 'v', name: '乙' }, condition, reason: '归乙管理' }, settled);
  expect(another).toMatchObject({
    value: {
      move: 'redispatch',
      change: { deadlineAt: at('09-22T15:30'), firstDeadlineAt: at('09-22T15:30'), responsibleUnitId: 'v' },
    },
  });
});

test('a suspension never takes time away, whenever it falls, and leaves what had passed', () => {
  const units = ['working-hours', 'working-days', 'emergency-hours', 'emergency-days'] as const;
  const minutes = integer({ min: 0, max: 20_000 });
  assert(
    property(constantFrom(...units), integer({ min: 1, max: 12 }), minutes, minutes, (unit, amount, before, long) => {
      const running = beginLimit(calendar, at('09-18T09:00'), { amount, unit });
      const file = { ...running, firstDeadlineAt: running.deadlineAt };
      const since = new Date(at('09-18T09:00').getTime() + before * 60_000);
      const until = new Date(since.getTime() + long * 60_000);
      const after = afterStandstill(calendar, file, [], since, until);
      const old = running.deadlineAt?.getTime() ?? 0;
      expect(after.deadlineAt?.getTime()).toBeGreaterThanOrEqual(old);
      expect(after.firstDeadlineAt).toEqual(after.deadlineAt);
      if (old <= since.getTime()) expect(after.deadlineAt?.getTime()).toBe(old);
      else if (unit.startsWith('emergency')) expect(after.deadlineAt?.getTime()).toBe(old + long * 60_000);
    }),
    { numRuns: 300 },
  );
});

const now = (text: string) => ({ now: at(text), calendar, standstills: [], extension: null, suspension: null, openParts: [] });
const CASE = {
  ...registeredFile({
    id: 'case',
    number: 'CC-20260921-00001',
    source: 'inspection',
    categoryId: 'k',
    conditionId: 'c',
    townUnitId: null,
    villageUnitId: null,
    reportedAt: at('09-21T08:00'),
  }),
  stage: 'handling',
  responsibleUnitId: 'u',
  filedAt: at('09-21T08:30'),
  firstDispatchedAt: at('09-21T09:00'),
  dispatchedAt: at('09-21T09:00'),
  contestCount: 1,
  version: 3,
} as const;
