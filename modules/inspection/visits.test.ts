import { newId } from '@chuangcheng/kit/id';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import type { ItemObservation } from '@chuangcheng/modules/assessment/domain';
import { storePhoto } from '@chuangcheng/platform/files';
import type { Scope } from '@chuangcheng/platform/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FINDING_MADE, VISIT_SUBMITTED, coverage, visitScoresByUnit } from './index.ts';
import { type InspectionHost, inspectionHost, nothingWrong, PHOTO, targetedPlan } from './inspection.fixture.ts';
import { myAssignments, visitForm } from './queries/my-assignments.ts';
import { planDetail } from './queries/plan-detail.ts';
import { visitDetail } from './queries/visit-detail.ts';
import { visits } from './queries/visits.ts';
import { amendVisit } from './use-cases/amend-visit.ts';
import { closePlan } from './use-cases/close-plan.ts';
import { submitVisit, type VisitInput } from './use-cases/submit-visit.ts';

let made: InspectionHost;
/** Codes of markets in use. */
let markets: string[];
beforeAll(async () => {
  made = await inspectionHost();
  const [{ types }, { sites }] = await Promise.all([siteTypeDirectory(made.office), siteDirectory(made.office)]);
  const market = types.find((type) => type.name === '农贸市场');
  markets = sites.filter((site) => site.inUse && site.siteTypeId === market?.id).map((site) => site.code);
});
afterAll(() => made.host.drop());

const refusal = (code: string) => ({ refusal: { code } });
const PAGE = { page: 1, pageSize: 50 };

/** A plan of one market: its assignment, the pair and somebody else, and a visit that finds what is given, by item number. */
async function atMarket(
  code: string,
  found: Readonly<Record<number, { seen: ItemObservation; note?: string; photoIds?: string[] }>>,
) {
  const planId = await targetedPlan(made, code);
  const [assignment] = (await planDetail(made.office, { id: planId })).assignments;
  const pair = assignment!.inspectors.map((one) => made.inspectors.find(({ actor }) => actor.accountId === one.accountId)!);
  const stranger = made.inspectors.find((one) => !pair.includes(one))!;
  const items = (await siteTypeDirectory(made.office)).byId.get(assignment!.siteTypeId)!.items;
  const input: VisitInput = {
    id: newId(),
    assignmentId: assignment!.id,
    arrivedAt: '2026-09-24T00:30:00Z',
    position: { lng: assignment!.lng!, lat: assignment!.lat! + 0.001 },
    submittedAt: '2026-09-24T01:00:00Z',
    note: '',
    results: items.map((item) => ({
      id: newId(),
      checkItemId: item.id,
      observation: found[item.number]?.seen ?? nothingWrong(item),
      note: found[item.number]?.note ?? '',
      photoIds: found[item.number]?.photoIds ?? [],
    })),
  };
  return { planId, assignment: assignment!, pair: pair as [Scope, Scope], stranger, items, input };
}

const events = async (topic: string, visitId: string) =>
  (await made.host.events(topic)).filter(({ payload }) => payload['visitId'] === visitId);

test('only inspectors visit, and only where they are sent', async () => {
  const { input, stranger, pair } = await atMarket(markets[0]!, {});
  await expect(submitVisit(made.office, input)).rejects.toMatchObject(refusal('platform/forbidden'));
  await expect(submitVisit(stranger, input)).rejects.toMatchObject(refusal('inspection/not-your-assignment'));
  await expect(visitForm(stranger, { id: input.assignmentId })).rejects.toMatchObject(refusal('inspection/not-your-assignment'));
  const other = await made.host.stranger({ role: 'inspector' });
  await expect(submitVisit(other, input)).rejects.toMatchObject(refusal('inspection/assignment-not-found'));
  expect((await visitForm(pair[0], { id: input.assignmentId })).items.map((item) => item.number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});

test('a market by the printed rules: 69 of 90 marks, 76.67, five findings', async () => {
  const { input, pair, assignment, planId } = await atMarket(markets[1]!, {
    // 12 − 3 × 1
    2: { seen: { kind: 'count', occurrences: 3 }, note: '水产区地面积水' },
    // two of twenty missing, 0.5 each: 10 − 1
    3: { seen: { kind: 'ratio', met: 18, total: 20 }, note: '东排两户' },
    // 90 % is ten points below 100 %, 0.5 each: 8 − 5
    5: { seen: { kind: 'ratio', met: 9, total: 10 }, note: '一户过期' },
    6: { seen: { kind: 'exempt', reason: '没有熟食摊位' } },
    7: { seen: { kind: 'yes-no', passed: false }, note: '垃圾房未关门' },
    // 12 − 2 × 1
    8: { seen: { kind: 'count', occurrences: 2 }, note: '南门外' },
  });
  expect(await submitVisit(pair[0], input)).toEqual({ id: input.id, score: 76.67, findings: 5 });
  const detail = await visitDetail(pair[1], { id: input.id });
  expect(detail).toMatchObject({ marks: 69, fullMarks: 90, score: 76.67, findings: 5, distance: 111, mayAmend: true });
  expect(detail.results.map((one) => one.mark)).toEqual([12, 9, 9, 10, 3, 0, 0, 10, 8, 8]);
  expect(detail.results[2]?.why.map((step) => step.zh)).toEqual([
    '满分：10',
    '符合 18 / 20，要求 100%：90%',
    '少 2 个，每少 1 个扣 0.5 分：-1',
  ]);
  const found = await events(FINDING_MADE, input.id);
  expect(found.map(({ payload }) => payload['description'])).toEqual([
    '地面积水、油污、菜叶散落：发现3处（水产区地面积水）',
    '明码标价：抽查20个摊位，符合18个摊位（东排两户）',
    '证照悬挂、从业人员健康证明有效：抽查10户，符合9户（一户过期）',
    '公厕清洁，垃圾房密闭：不符合（垃圾房未关门）',
    '市场出入口及周边50米乱停乱摆：发现2处（南门外）',
  ]);
  expect(found[0]?.payload).toMatchObject({
    findingId: input.results[1]?.id,
    siteId: assignment.siteId,
    at: '2026-09-24T01:00:00.000Z',
    inspectorAccountIds: assignment.inspectors.map((one) => one.accountId),
  });
  expect((await events(VISIT_SUBMITTED, input.id)).map(({ payload }) => payload['score'])).toEqual([76.67]);
  expect(await planDetail(made.office, { id: planId })).toMatchObject({ visited: 1, assignments: [{ visit: { id: input.id } }] });
});

test('sent again it is stored once; the colleague who sends one too learns who was first', async () => {
  const { input, pair } = await atMarket(markets[2]!, {});
  const both = await Promise.all([submitVisit(pair[0], input), submitVisit(pair[0], input)]);
  expect(both).toEqual(Array(2).fill({ id: input.id, score: 100, findings: 0 }));
  expect((await events(VISIT_SUBMITTED, input.id)).length).toBe(1);
  await expect(submitVisit(pair[1], { ...input, id: newId() })).rejects.toMatchObject({
    refusal: {
      code: 'inspection/already-visited',
      values: { when: '9月24日(周四) 09:00', who: expect.stringContaining('测试员') },
    },
  });
});

test('both inspectors sending at once: one visit is stored', async () => {
  const { input, pair, planId } = await atMarket(markets[3]!, {});
  const outcome = await Promise.allSettled([
    submitVisit(pair[0], input),
    submitVisit(pair[1], { ...input, id: newId(), results: input.results.map((one) => ({ ...one, id: newId() })) }),
  ]);
  expect(outcome.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = outcome.find((one) => one.status === 'rejected');
  expect(refused?.reason).toMatchObject(refusal('inspection/already-visited'));
  expect((await planDetail(made.office, { id: planId })).visited).toBe(1);
});

test('incomplete, unfitting and unproved results are refused, and nothing is stored', async () => {
  const { input, pair } = await atMarket(markets[4]!, {});
  const [first, second, ...others] = input.results;
  const failed = { ...first!, observation: { kind: 'yes-no', passed: false } as const };
  const attempts: [VisitInput['results'], string][] = [
    [others, 'item-missing'],
    [[...input.results, { ...first!, id: newId() }], 'item-twice'],
    [[{ ...first!, checkItemId: newId() }, second!, ...others], 'item-unknown'],
    [[{ ...first!, observation: { kind: 'count', occurrences: 1 } }, second!, ...others], 'observation-mismatch'],
    [[failed, second!, ...others], 'photo-needed'],
    [[{ ...failed, photoIds: [newId()] }, second!, ...others], 'photo-not-found'],
  ];
  for (const [results, code] of attempts) {
    await expect(submitVisit(pair[0], { ...input, results })).rejects.toMatchObject(refusal(`inspection/${code}`));
  }
  expect(await made.host.look('SELECT 1 FROM inspection.visit_result WHERE visit_id = $1', [input.id])).toEqual([]);
  const photo = await storePhoto(pair[0], { id: newId(), name: 'a.jpg', bytes: PHOTO });
  const proved = [{ ...failed, photoIds: [photo.id] }, second!, ...others];
  expect(await submitVisit(pair[0], { ...input, results: proved })).toMatchObject({ score: 88, findings: 1 });
});

test('a plan that is closed takes what was finished before', async () => {
  const [late, early] = [await atMarket(markets[5]!, {}), await atMarket(markets[6]!, {})];
  made.host.clock.set('2026-09-24T09:00:00Z');
  for (const { planId } of [late, early]) await closePlan(made.office, { id: planId, version: 2, reason: '到期' });
  made.host.clock.set('2026-09-24T12:00:00Z');
  const after = { ...late.input, submittedAt: '2026-09-24T10:00:00Z' };
  await expect(submitVisit(late.pair[0], after)).rejects.toMatchObject(refusal('inspection/plan-not-drawn'));
  expect(await submitVisit(early.pair[0], early.input)).toMatchObject({ score: 100 });
});

test('an amendment keeps what was, scores anew and tells only new findings', async () => {
  const { input, pair, stranger } = await atMarket(markets[7]!, {
    7: { seen: { kind: 'yes-no', passed: false }, note: '垃圾房未关门' },
  });
  await submitVisit(pair[0], input);
  const resultOf = (number: number, observation: ItemObservation) => ({
    id: newId(),
    checkItemId: input.results[number - 1]!.checkItemId,
    observation,
    note: '复核',
    photoIds: [],
  });
  const amendment = {
    id: newId(),
    visitId: input.id,
    reason: '漏记一处积水',
    results: [resultOf(2, { kind: 'count', occurrences: 1 }), resultOf(7, { kind: 'yes-no', passed: false })],
  };
  await expect(amendVisit(await made.person('liaison', '县城管执法局'), amendment)).rejects.toMatchObject(
    refusal('platform/forbidden'),
  );
  await expect(amendVisit(stranger, amendment)).rejects.toMatchObject(refusal('inspection/not-your-visit'));
  expect(await amendVisit(pair[1], amendment)).toEqual({ id: amendment.id, score: 89 });
  expect(await amendVisit(pair[1], amendment)).toEqual({ id: amendment.id, score: 89 });
  expect((await events(FINDING_MADE, input.id)).map(({ payload }) => payload['description'])).toEqual([
    '公厕清洁，垃圾房密闭：不符合（垃圾房未关门）',
    '地面积水、油污、菜叶散落：发现1处（复核）',
  ]);
  const detail = await visitDetail(made.office, { id: input.id });
  expect(detail).toMatchObject({ score: 89, findings: 2, amended: true });
  expect(detail.results.filter((one) => one.amended).map((one) => one.number)).toEqual([2, 7]);
  expect(detail.amendments).toMatchObject([{ reason: '漏记一处积水', scoreBefore: 90, scoreAfter: 89 }]);
  const other = {
    ...amendment,
    id: newId(),
    results: [{ ...resultOf(2, { kind: 'count', occurrences: 0 }), checkItemId: newId() }],
  };
  await expect(amendVisit(made.office, other)).rejects.toMatchObject(refusal('inspection/item-unknown'));
});

test('my assignments are those still to visit first', async () => {
  const { assignment, pair } = await atMarket(markets[0]!, {});
  const own = (await myAssignments(pair[0])).plans.flatMap((plan) => plan.assignments);
  expect(own.map((one) => one.id)).toContain(assignment.id);
  expect(own.every((one) => one.inspectors.some(({ accountId }) => accountId === accountIdOf(pair[0])))).toBe(true);
  for (const { assignments } of (await myAssignments(pair[0])).plans) {
    const open = assignments.map((one) => one.visit === null);
    expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test('a unit sees the visits that count for it; figures are of all', async () => {
  const all = await visits(made.office, PAGE);
  const { byId } = await siteDirectory(made.office);
  const { input, pair } = await atMarket(markets[0]!, {});
  await submitVisit(pair[0], input);
  const site = byId.get((await visitDetail(made.office, { id: input.id })).siteId)!;
  const liaison = await made.host.person({ role: 'liaison', unitId: site.townUnitId! });
  const own = await visits(liaison, PAGE);
  expect(own.rows.map((row) => row.siteId)).toContain(site.id);
  expect(own.rows.every((row) => byId.get(row.siteId)?.townUnitId === site.townUnitId)).toBe(true);
  expect((await visits(made.office, { ...PAGE, unitId: site.townUnitId! })).total).toBe(own.total);
  const outside = await made.host.person({ role: 'liaison' });
  expect((await visits(outside, PAGE)).total).toBe(0);
  await expect(visitDetail(outside, { id: input.id })).rejects.toMatchObject(refusal('inspection/visit-not-found'));

  const figures = await visitScoresByUnit(outside, { from: '2026-09-24', to: '2026-09-24' });
  const scores = own.rows.map((row) => row.score ?? 0);
  expect(figures.get(site.townUnitId!)?.count).toBe(scores.length);
  expect(figures.get(site.townUnitId!)?.sum).toBeCloseTo(
    scores.reduce((sum, one) => sum + one, 0),
    2,
  );
  expect((await visitScoresByUnit(made.office, { from: '2026-09-25', to: '2026-09-30' })).size).toBe(0);
  // The evening before, none of them was known.
  const days = { from: '2026-09-24', to: '2026-09-24' };
  expect((await visitScoresByUnit(made.office, { ...days, asOf: '2026-09-23' })).size).toBe(0);
  expect(await visitScoresByUnit(made.office, { ...days, asOf: '2026-09-24' })).toEqual(figures);
  // Nor does a correction of the day after change what was known at the end of the day.
  const [before] = [figures.get(site.townUnitId!)!.sum];
  made.host.clock.set('2026-09-25T09:00:00+08:00');
  const checkItemId = input.results[6]!.checkItemId;
  const observation = { kind: 'yes-no', passed: false } as const;
  const results = [{ id: newId(), checkItemId, observation, note: '复核', photoIds: [] }];
  await amendVisit(made.office, { id: newId(), visitId: input.id, reason: '垃圾房未关门', results });
  const sumAsOf = async (asOf: string) => (await visitScoresByUnit(made.office, { ...days, asOf })).get(site.townUnitId!)?.sum;
  expect([await sumAsOf('2026-09-24'), await sumAsOf('2026-09-25')]).toEqual([before, before - 10]);
  made.host.clock.set('2026-09-24T09:00:00+08:00');
  expect((await coverage(made.office, { since: '2026-09-01' })).length).toBe(all.total + 1);
});

test('the list is searched, sorted and cut to days', async () => {
  const found = await visits(made.office, { ...PAGE, sort: 'score', from: '2026-09-24', to: '2026-09-24' });
  expect(found.rows[0]).toMatchObject({ score: 76.67, siteType: '农贸市场', plan: '专项检查' });
  expect((await visits(made.office, { ...PAGE, search: found.rows[0]!.siteCode })).rows.map((row) => row.id)).toContain(
    found.rows[0]!.id,
  );
  expect((await visits(made.office, { ...PAGE, from: '2026-09-25' })).total).toBe(0);
});

function accountIdOf({ actor }: Scope): string {
  return actor.kind === 'account' ? actor.accountId : '';
}
