import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CheckItem,
  type CheckKind,
  type ItemObservation,
  observationFault,
  parseMeasure,
  scoreItem,
  scoreVisit,
} from './index.ts';

/** An item of 实地考察点位标准 as printed. */
function item(
  kind: CheckKind,
  observation: string,
  [fullMark, deduction, floorMark = 0]: readonly [number, number, number?],
  { id = 'a', content = '', exemption = '' }: { id?: string; content?: string; exemption?: string } = {},
): CheckItem {
  const measure = parseMeasure(kind, observation, content, exemption);
  return { id, number: 1, content, kind, observation, measure, fullMark, deduction, floorMark, exemption, standards: [] };
}
const markOf = (one: CheckItem, observation: ItemObservation) => scoreItem(one, observation).mark;

const litter = item('count-per-distance', '500米', [12, 0.5]);
const lamps = item('ratio', '500米全部灯杆', [8, 1], {
  content: '夜间路灯亮灯率不低于99%',
  exemption: '每低1个百分点扣1分；计划检修并公告的灯杆不列入基数',
});

test('yes-no: not met deducts once', () => {
  const paved = item('yes-no', '全巷', [12, 12]);
  expect(markOf(paved, { kind: 'yes-no', passed: true })).toBe(12);
  expect(scoreItem(paved, { kind: 'yes-no', passed: false })).toMatchObject({ mark: 0, deducted: 12, failed: true });
});

test('count: per occurrence, not below the floor', () => {
  const sheds = item('count', '全巷', [12, 3, 2]);
  expect(markOf(sheds, { kind: 'count', occurrences: 2 })).toBe(6);
  expect(scoreItem(sheds, { kind: 'count', occurrences: 9 })).toMatchObject({ mark: 2, deducted: 10, failed: true });
});

test('per distance: as counted on the stated length; a longer walk is reduced to it, a shorter one is not extrapolated', () => {
  expect(markOf(litter, { kind: 'count-per-distance', occurrences: 7 })).toBe(8.5);
  // 7 on 1,000 m are 3.5 on 500 m: 1.75 off.
  expect(markOf(litter, { kind: 'count-per-distance', occurrences: 7, metres: 1000 })).toBe(10.25);
  expect(markOf(litter, { kind: 'count-per-distance', occurrences: 7, metres: 300 })).toBe(8.5);
});

test('per time: 行人闯红灯 in 5 minutes', () => {
  const crossing = item('count-per-minutes', '5分钟', [14, 1]);
  expect(markOf(crossing, { kind: 'count-per-minutes', occurrences: 3 })).toBe(11);
  expect(markOf(crossing, { kind: 'count-per-minutes', occurrences: 3, minutes: 10 })).toBe(12.5);
});

test('ratio: per percentage point below the requirement, in proportion', () => {
  expect(scoreItem(lamps, { kind: 'ratio', met: 99, total: 100 })).toMatchObject({ mark: 8, failed: false });
  // 96 % is 3 points below 99 %.
  expect(scoreItem(lamps, { kind: 'ratio', met: 48, total: 50 })).toMatchObject({ mark: 5, deducted: 3, failed: true });
  // 150 of 152 are 98.684 %, 0.316 points below: 0.32 off.
  expect(markOf(lamps, { kind: 'ratio', met: 150, total: 152 })).toBe(7.68);
});

test('ratio: per missing one where the note says so, of all when no percentage is stated', () => {
  const prices = item('ratio', '随机10家', [10, 1], { content: '商户明码标价', exemption: '每低1家扣1分' });
  expect(markOf(prices, { kind: 'ratio', met: 7, total: 10 })).toBe(7);
  const promise = item('ratio', '随机10家', [8, 0.5], { content: '诚信经营承诺公示' });
  // 1 of 10 missing are 10 points at 0.5.
  expect(markOf(promise, { kind: 'ratio', met: 9, total: 10 })).toBe(3);
});

test('the explanation ends at the mark', () => {
  const { basis } = scoreItem(item('count', '全巷', [10, 3]), { kind: 'count', occurrences: 5 });
  expect(basis.map((step) => step.value)).toEqual(['10', '5', '-15', '-10']);
  expect(basis.at(-1)?.text.zh).toBe('扣至最低分 0 分为止');
});

test('what does not fit is told and never scored', () => {
  expect(observationFault(lamps, { kind: 'ratio', met: 3, total: 2 })?.zh).toBe('符合数应为不大于总数的整数');
  expect(observationFault(lamps, { kind: 'ratio', met: 0, total: 0 })?.zh).toContain('豁免');
  expect(observationFault(litter, { kind: 'exempt', reason: ' ' })?.en).toBe('Say why it is exempt');
  expect(observationFault(litter, { kind: 'yes-no', passed: true })?.en).toBe('The result does not fit the kind of item');
  expect(() => scoreItem(litter, { kind: 'count-per-distance', occurrences: -1 })).toThrow(RangeError);
});

test('a visit: exempt items leave the base, the rest is on a scale of 100', () => {
  const items = [
    item('yes-no', '', [60, 60], { id: 'a' }),
    item('count', '', [20, 5], { id: 'b' }),
    item('yes-no', '', [20, 20], { id: 'c' }),
  ];
  const found = new Map<string, ItemObservation>([
    ['a', { kind: 'yes-no', passed: true }],
    ['b', { kind: 'count', occurrences: 1 }],
    ['c', { kind: 'exempt', reason: '无水面的公园不考察' }],
  ]);
  // 75 of 80 marks are 93.75 of 100.
  expect(scoreVisit(items, found)).toMatchObject({ score: 93.75, mark: 75, outOf: 80, fullMarks: 100, exempted: 1, failed: 1 });
  const nothing = new Map(items.map((one) => [one.id, { kind: 'exempt', reason: '未开放' } as const]));
  expect(scoreVisit(items, nothing)).toMatchObject({ score: null, outOf: 0, exempted: 3 });
  expect(() => scoreVisit(items, new Map())).toThrow('no observation');
});

test('the worked example of the README', () => {
  const rest = item('yes-no', '', [80, 80], { id: 'c' });
  const items = [{ ...litter, id: 'a' }, { ...lamps, id: 'b' }, rest];
  const found = new Map<string, ItemObservation>([
    ['a', { kind: 'count-per-distance', occurrences: 7, metres: 1000 }],
    ['b', { kind: 'ratio', met: 48, total: 50 }],
    ['c', { kind: 'exempt', reason: '未开放' }],
  ]);
  expect(scoreVisit(items, found)).toMatchObject({ score: 76.25, mark: 15.25, outOf: 20 });
});

const hundredth = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((units) => units / 100);
const anyItem = fc
  .record({
    kind: fc.constantFrom('count', 'count-per-distance', 'count-per-minutes', 'yes-no', 'ratio' as const),
    observation: fc.constantFrom('500米', '5分钟', '全巷', '随机10家'),
    content: fc.constantFrom('', '不低于95%'),
    exemption: fc.constantFrom('', '每低1家扣1分', '每低5个百分点扣0.1分'),
    full: fc.integer({ min: 1, max: 2400 }).map((units) => units / 100),
    deduction: hundredth(24),
    floorShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ kind, observation, full, deduction, floorShare, content, exemption }) =>
    item(kind, observation, [full, deduction, Math.floor(full * floorShare * 100) / 100], { content, exemption }),
  );
const small = fc.integer({ min: 0, max: 200 });

function observe(one: CheckItem, count: number, span: number | undefined): ItemObservation {
  if (one.kind === 'yes-no') return { kind: 'yes-no', passed: count === 0 };
  if (one.kind === 'count') return { kind: 'count', occurrences: count };
  if (one.kind === 'ratio') return { kind: 'ratio', met: Math.max(0, 200 - count), total: 200 };
  return one.kind === 'count-per-distance'
    ? { kind: 'count-per-distance', occurrences: count, metres: span }
    : { kind: 'count-per-minutes', occurrences: count, minutes: span };
}
const span = fc.option(fc.integer({ min: 1, max: 3000 }), { nil: undefined });

test('a mark lies between floor and full mark, has two decimals, and never rises with more found', () => {
  fc.assert(
    fc.property(anyItem, small, small, span, (one, count, more, walked) => {
      const fewer = scoreItem(one, observe(one, count, walked));
      const worse = scoreItem(one, observe(one, count + more, walked));
      const mark = fewer.mark as number;
      expect(mark).toBeGreaterThanOrEqual(one.floorMark);
      expect(mark).toBeLessThanOrEqual(one.fullMark);
      expect(mark).toBe(Number(mark.toFixed(2)));
      expect(Number((mark + fewer.deducted).toFixed(2))).toBe(one.fullMark);
      expect(worse.mark).toBeLessThanOrEqual(mark);
    }),
  );
});

test('the score of a visit does not depend on the order of its items', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyItem, small, span), { minLength: 1, maxLength: 12 }), (drawn) => {
      const items = drawn.map(([one], at) => ({ ...one, id: String(at) }));
      const found = new Map(items.map((one, at) => [one.id, observe(one, drawn[at]?.[1] ?? 0, drawn[at]?.[2])]));
      const { score, mark, outOf } = scoreVisit(items, found);
      expect(scoreVisit(items.toReversed(), found)).toMatchObject({ score, mark, outOf });
      expect(score).toBeLessThanOrEqual(100);
    }),
  );
});
