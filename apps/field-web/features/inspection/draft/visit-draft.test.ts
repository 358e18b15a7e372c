import { planVisit } from '@chuangcheng/modules/inspection/domain';
import { checkItemOf, type FormItem, submitVisit } from '@chuangcheng/modules/inspection/contract';
import { newId } from '@chuangcheng/kit/id';
import { describe, expect, it } from 'vitest';
import type { ItemEntry, KeptVisit } from '../../../app/store/kept.ts';
import { progressOf } from './progress.ts';
import { beginVisit, reopened, submitted, withEntry } from './visit-draft.ts';

const item = (number: number, kind: FormItem['kind'], measure: FormItem['measure'] = {}): FormItem => ({
  checkItemId: newId(),
  number,
  content: `第 ${number} 项`,
  kind,
  observation: '',
  measure,
  fullMark: 10,
  deduction: 2,
  floorMark: 0,
  exemption: '',
  perUnit: false,
});
const ITEMS = [
  item(1, 'yes-no'),
  item(2, 'count'),
  item(3, 'count-per-distance', { metres: 500 }),
  item(4, 'count-per-minutes', { minutes: 10 }),
  item(5, 'ratio', { total: 10, requiredPercent: 90 }),
];
const assignment = { id: newId(), site: '东门市场' } as KeptVisit['assignment'];
const form = { assignment, plan: { id: newId(), name: '计划', lastDay: '2026-12-04' }, items: ITEMS };
const ARRIVED = new Date('2026-11-25T08:00:00Z');
const begun = beginVisit(newId(), form, { lng: 111.6, lat: 30.4 }, ARRIVED);

const ANSWERS: Partial<ItemEntry>[] = [
  { passed: false, note: ' 门口积水 ' },
  { occurrences: 0 },
  { occurrences: 4, span: 1000, photoIds: [newId()] },
  { exempt: true, reason: ' 正在施工 ' },
  { met: 9 },
];
const answered = ITEMS.reduce((visit, one, index) => withEntry(visit, one.checkItemId, ANSWERS[index] ?? {}), begun);

describe('a visit being filled in', () => {
  it('begins with what the checklist states, and nothing answered', () => {
    const { missing, score, complete } = progressOf(begun);
    expect(missing.map((one) => one.item.number)).toEqual([1, 2, 3, 4, 5]);
    expect([score, complete]).toEqual([null, false]);
    expect(ITEMS.map((one) => begun.entries[one.checkItemId]).map((entry) => [entry?.span, entry?.total])).toEqual([
      [null, null],
      [null, null],
      [500, null],
      [10, null],
      [null, 10],
    ]);
  });

  it('is marked as the server marks it', () => {
    const progress = progressOf(answered);
    const body = submitVisit.body.parse(submitted(answered, ARRIVED).body);
    const decided = planVisit(ITEMS.map(checkItemOf), body.results);
    expect(decided).toMatchObject({ ok: true, value: { score: progress.score, findings: progress.failed.length } });
    // 8 + 10 + (10 - 4 × 500 ÷ 1000 × 2) + 10 of 40
    expect([progress.mark, progress.outOf, progress.score]).toEqual([34, 40, 85]);
    expect(progress.complete).toBe(true);
  });

  it('wants evidence for what failed, and reasons for what is exempt', () => {
    const first = ITEMS[0]?.checkItemId ?? '';
    const fourth = ITEMS[3]?.checkItemId ?? '';
    expect(progressOf(withEntry(answered, first, { note: '  ' })).lacking.map((one) => one.item.number)).toEqual([1]);
    expect(progressOf(withEntry(answered, fourth, { reason: ' x' })).missing.map((one) => one.item.number)).toEqual([4]);
  });

  it('does not take more that met the rule than were looked at', () => {
    const last = ITEMS[4]?.checkItemId ?? '';
    const wrong = progressOf(withEntry(answered, last, { met: 11 }));
    expect(wrong.items[4]?.fault?.zh).toContain('不大于总数');
    expect(wrong.missing.map((one) => one.item.number)).toEqual([5]);
  });
});

describe('a submitted visit', () => {
  const sent = submitted(answered, new Date('2026-11-25T09:00:00Z'));

  it('is a body of the contract, with the ids made on arrival', () => {
    const body = submitVisit.body.parse(sent.body);
    expect(body).toMatchObject({ id: begun.id, assignmentId: assignment.id, arrivedAt: ARRIVED.toISOString() });
    expect(body.results.map((result) => result.id)).toEqual(ITEMS.map((one) => begun.entries[one.checkItemId]?.id));
    expect(body.results.map((result) => result.observation)).toEqual([
      { kind: 'yes-no', passed: false },
      { kind: 'count', occurrences: 0 },
      { kind: 'count-per-distance', occurrences: 4, metres: 1000 },
      { kind: 'exempt', reason: '正在施工' },
      { kind: 'ratio', met: 9, total: 10 },
    ]);
    expect(body.results[0]?.note).toBe('门口积水');
  });

  it('cannot be made of a visit with open items', () => {
    expect(() => submitted(begun, ARRIVED)).toThrow('Item 1');
  });

  it('opens again on a changed checklist with what was entered', () => {
    const added = item(6, 'yes-no');
    const again = reopened({ ...sent, state: 'refused' }, [...ITEMS.slice(1), added]);
    expect([again.state, again.body, again.id]).toEqual(['open', null, begun.id]);
    expect(progressOf(again).missing.map((one) => one.item.number)).toEqual([6]);
    expect(again.entries[ITEMS[2]?.checkItemId ?? '']).toEqual(answered.entries[ITEMS[2]?.checkItemId ?? '']);
  });
});
