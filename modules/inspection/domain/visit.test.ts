import type { CheckItem } from '@chuangcheng/modules/assessment/domain';
import { expect, test } from 'vitest';
import { describeFinding, type ItemObservation, planAmendment, planVisit } from './index.ts';

const item = (number: number, kind: CheckItem['kind'], more: Partial<CheckItem> = {}): CheckItem => ({
  id: `item${number}`,
  number,
  content: '暴露垃圾、积存杂物、卫生死角',
  kind,
  observation: '',
  measure: {},
  fullMark: 10,
  deduction: 2,
  floorMark: 0,
  exemption: '',
  standards: [],
  ...more,
});
const result = (number: number, observation: ItemObservation, note = '') => ({
  id: `result${number}`,
  checkItemId: `item${number}`,
  observation,
  note,
  photoIds: [] as string[],
});

const ITEMS = [item(1, 'yes-no'), item(2, 'count-per-distance', { measure: { metres: 100 } }), item(3, 'ratio')];
const CLEAN = [
  result(1, { kind: 'yes-no', passed: true }),
  result(2, { kind: 'count-per-distance', occurrences: 0, metres: 100 }),
  result(3, { kind: 'exempt', reason: '没有商户' }),
];

test('a finding is one sentence with what was seen and the note', () => {
  const sentences = [
    describeFinding(item(1, 'count-per-distance'), { kind: 'count-per-distance', occurrences: 3, metres: 100 }, '北门东侧。'),
    describeFinding(item(1, 'count-per-minutes'), { kind: 'count-per-minutes', occurrences: 2, minutes: 10 }, ''),
    describeFinding(item(1, 'count', { content: '地面积水；' }), { kind: 'count', occurrences: 4 }, ''),
    describeFinding(item(1, 'yes-no', { content: '公厕清洁' }), { kind: 'yes-no', passed: false }, '无人保洁'),
    describeFinding(
      item(1, 'ratio', { content: '明码标价', measure: { sample: { count: 20, word: '个摊位' } } }),
      { kind: 'ratio', met: 18, total: 20 },
      '',
    ),
  ];
  expect(sentences).toEqual([
    '暴露垃圾、积存杂物、卫生死角：100米内3处（北门东侧）',
    '暴露垃圾、积存杂物、卫生死角：10分钟内2次',
    '地面积水：发现4处',
    '公厕清洁：不符合（无人保洁）',
    '明码标价：抽查20个摊位，符合18个摊位',
  ]);
});

test('a visit without faults has the whole score, its exempt items aside', () => {
  expect(planVisit(ITEMS, CLEAN)).toMatchObject({ ok: true, value: { marks: 20, fullMarks: 20, score: 100, findings: 0 } });
});

test('every item is answered once, by what fits its kind', () => {
  expect(planVisit(ITEMS, CLEAN.slice(0, 1))).toMatchObject({
    code: 'inspection/item-missing',
    values: { count: 2, numbers: '2、3' },
  });
  expect(planVisit(ITEMS, [...CLEAN, { ...CLEAN[0]!, id: 'again' }])).toMatchObject({ code: 'inspection/item-twice' });
  expect(planVisit(ITEMS, [...CLEAN, result(9, { kind: 'count', occurrences: 1 })])).toMatchObject({
    code: 'inspection/item-unknown',
    fields: [{ path: 'results.3.checkItemId' }],
  });
  const wrong = [CLEAN[0]!, result(2, { kind: 'count', occurrences: 1 }), result(3, { kind: 'ratio', met: 11, total: 10 })];
  expect(planVisit(ITEMS, wrong)).toMatchObject({
    code: 'inspection/observation-mismatch',
    fields: [{ path: 'results.1.observation' }, { path: 'results.2.observation' }],
  });
});

test('what failed needs a photo or a note; what passed needs neither', () => {
  const failed = { kind: 'yes-no', passed: false } as const;
  const others = CLEAN.slice(1);
  expect(planVisit(ITEMS, [result(1, failed), ...others])).toMatchObject({
    code: 'inspection/photo-needed',
    fields: [{ path: 'results.0.photoIds' }],
  });
  expect(planVisit(ITEMS, [result(1, failed, '门口'), ...others]).ok).toBe(true);
  expect(planVisit(ITEMS, [{ ...result(1, failed), photoIds: ['p'] }, ...others]).ok).toBe(true);
});

test('an amendment scores both together and finds only what is new', () => {
  const stored = [
    { checkItemId: 'item1', revision: 0, observation: { kind: 'yes-no', passed: false } as const, failed: true },
    { checkItemId: 'item2', revision: 2, observation: CLEAN[1]!.observation, failed: false },
    { checkItemId: 'item3', revision: 0, observation: CLEAN[2]!.observation, failed: false },
  ];
  const amended = planAmendment(ITEMS, stored, [
    result(1, { kind: 'yes-no', passed: false }, '仍不符合'),
    result(2, { kind: 'count-per-distance', occurrences: 3, metres: 300 }, '北侧'),
  ]);
  // Item 1 loses its one deduction of 2, item 2 three occurrences on 300 m: one on the stated 100 m.
  expect(amended).toMatchObject({ ok: true, value: { marks: 16, fullMarks: 20, score: 80, findings: 2 } });
  if (!amended.ok) return;
  expect(amended.value.newlyFailed.map((one) => one.id)).toEqual(['result2']);
  expect(amended.value.results.map((one) => one.revision)).toEqual([1, 3]);
});
