import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { routeProposal } from '../queries/route-proposal.ts';
import { type CaseHost, createCaseHost, IN_THE_COUNTY } from '../rectification.fixture.ts';
import { acceptCase } from './accept-case.ts';
import { arbitrateCase } from './arbitrate-case.ts';
import { contestCase } from './contest-case.ts';
import { dispatchCase } from './dispatch-case.ts';
import { fileCase } from './file-case.ts';
import { refuseFiling } from './refuse-filing.ts';
import { voidCase } from './void-case.ts';

let host: CaseHost;
let office: Awaited<ReturnType<CaseHost['as']>>;
let liaison: typeof office;
beforeAll(async () => {
  host = await createCaseHost();
  [office, liaison] = [await host.as('office', '县创建办'), await host.as('liaison', '县城管执法局')];
}, 60_000);
afterAll(() => host.drop());

const refused = (code: string) => ({ refusal: { code } });
const detail = (id: string) => caseFileDetail(office, { id });

test('only the office files, dispatches and voids', async () => {
  const { id, version } = await host.caseFile('registered');
  const unitId = host.unit('县城管执法局');
  for (const attempt of [
    () => fileCase(liaison, { id, version, categoryId: host.condition.categoryId, conditionId: host.condition.id }),
    () => refuseFiling(liaison, { id, version, reason: '不归我管' }),
    () => dispatchCase(liaison, { id, version, unitId, note: '' }),
    () => voidCase(liaison, { id, version, reason: '重复', mergedInto: null }),
  ]) {
    await expect(attempt()).rejects.toMatchObject(refused('platform/forbidden'));
  }
  expect((await detail(id)).stage).toBe('registered');
});

test('filed and dispatched: the unit, its limit and its deadline, told in the history', async () => {
  const { id } = await host.caseFile('handling');
  const file = await detail(id);
  expect(file).toMatchObject({
    stage: 'handling',
    unit: '县城管执法局',
    version: 3,
    limit: { zh: '4 个工作时' },
    // Dispatched Thursday 9:00: three hours in the morning, one in the afternoon.
    deadlineAt: '2026-09-24T07:30:00.000Z',
    firstDeadlineAt: '2026-09-24T07:30:00.000Z',
    clock: { light: 'green', text: { zh: '还剩 4 个工作时，今天 15:30 到期', en: '4 working hours left, due today 15:30' } },
  });
  expect(file.history.map((entry) => entry.text.zh).slice(1)).toEqual([
    expect.stringMatching(/^立案：.+，处置时限 4 个工作时$/),
    '派遣给县城管执法局，时限 4 个工作时，9月24日(周四) 15:30 前处置',
  ]);
  expect(file.why.map((step) => step.zh)).toEqual([
    expect.stringMatching(/^立案条件“.+”，处置时限 4 个工作时$/),
    '自派遣起算：9月24日(周四) 09:00，只计工作时间 08:30-12:00、14:30-18:00',
    '因此 9月24日(周四) 15:30 到期',
  ]);
  expect(file.moves.map((one) => one.move)).toEqual(['suspend', 'void']);
});

test('an old version is told; of two people at once one wins', async () => {
  const { id } = await host.caseFile('filed');
  const other = await host.as('office', '县创建办');
  const dispatch = (scope: typeof office, name: string) =>
    dispatchCase(scope, { id, version: 2, unitId: host.unit(name), note: '' });
  const outcomes = await Promise.allSettled([dispatch(office, '县城管执法局'), dispatch(other, '县教育局')]);
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject(refused('rectification/changed-meanwhile'));
  expect((await detail(id)).history.filter((entry) => entry.kind === 'dispatch').length).toBe(1);
});

test('a move that the stage does not have, a unit and a condition that do not exist', async () => {
  const { id, version } = await host.caseFile('registered');
  const unitId = host.unit('县城管执法局');
  await expect(dispatchCase(office, { id, version, unitId, note: '' })).rejects.toMatchObject(
    refused('rectification/move-not-possible'),
  );
  const wrong = { id, version, categoryId: host.condition.categoryId, conditionId: host.phased.id };
  await expect(fileCase(office, wrong)).rejects.toMatchObject(refused('rectification/condition-not-found'));
  await expect(fileCase(office, { ...wrong, conditionId: newId() })).rejects.toMatchObject(
    refused('rectification/condition-not-found'),
  );
  const filed = await host.caseFile('filed');
  await expect(dispatchCase(office, { ...filed, unitId: newId(), note: '' })).rejects.toMatchObject(
    refused('rectification/unit-not-found'),
  );
  await expect(dispatchCase(office, { id: newId(), version: 1, unitId, note: '' })).rejects.toMatchObject(
    refused('rectification/case-file-not-found'),
  );
});

test('not filed, with a reason', async () => {
  const file = await host.caseFile('registered');
  await refuseFiling(office, { ...file, reason: '属于私人庭院内部' });
  expect(await detail(file.id)).toMatchObject({
    stage: 'not-filed',
    history: [{}, { kind: 'refuse-filing', text: { zh: '不予立案' }, reason: '属于私人庭院内部' }],
  });
});

test('void and merged into another; never into itself or one that is void', async () => {
  const [first, second] = [await host.caseFile('filed'), await host.caseFile('registered')];
  await expect(voidCase(office, { ...second, reason: '重复上报', mergedInto: second.id })).rejects.toMatchObject(
    refused('rectification/merge-target-not-found'),
  );
  await voidCase(office, { ...second, reason: '重复上报', mergedInto: first.id });
  expect(await detail(second.id)).toMatchObject({ stage: 'void', mergedInto: { id: first.id } });
  await expect(voidCase(office, { ...first, reason: '重复上报', mergedInto: second.id })).rejects.toMatchObject(
    refused('rectification/merge-target-not-found'),
  );
});

test('contested once by the unit itself, upheld: the time does not count and the dispatch is final', async () => {
  const { id, version } = await host.caseFile('handling');
  const contest = { id, version, reason: '属住建局管养路段', suggestedUnitId: host.unit('县住建局') };
  await expect(contestCase(await host.as('liaison', '县教育局'), contest)).rejects.toMatchObject(
    refused('rectification/case-file-not-found'),
  );
  await expect(contestCase(office, contest)).rejects.toMatchObject(refused('platform/forbidden'));
  await contestCase(liaison, contest);
  expect(await detail(id)).toMatchObject({ stage: 'contested', clock: { light: null, text: { zh: '退回待仲裁，时限暂停' } } });
  host.clock.set('2026-09-24T02:00:00.000Z');
  const ruling = { id, version: version + 1, unitId: host.unit('县城管执法局'), reason: '三定方案明确归城管' };
  await arbitrateCase(office, ruling);
  host.clock.set('2026-09-24T01:00:00.000Z');
  const file = await detail(id);
  expect(file).toMatchObject({ stage: 'handling', dispatchIsFinal: true, deadlineAt: '2026-09-24T08:30:00.000Z' });
  expect(file.why.map((step) => step.zh)).toContain('9月24日(周四) 09:00 至 9月24日(周四) 10:00 退回仲裁，不计时');
  await expect(contestCase(liaison, { ...contest, version: version + 2 })).rejects.toMatchObject(
    refused('rectification/contested-before'),
  );
  const offered = await caseFileDetail(liaison, { id });
  expect(offered.moves.find((one) => one.move === 'contest')).toMatchObject({
    allowed: false,
    reason: { zh: '案卷已退回过一次，派遣为最终决定。' },
  });
});

test('contested and given to another unit: it begins anew there', async () => {
  const { id, version } = await host.caseFile('handling');
  await acceptCase(liaison, { id, version });
  await contestCase(liaison, { id, version: version + 1, reason: '不在职责范围', suggestedUnitId: null });
  host.clock.set('2026-09-24T02:00:00.000Z');
  await arbitrateCase(office, { id, version: version + 2, unitId: host.unit('县住建局'), reason: '属市政设施' });
  host.clock.set('2026-09-24T01:00:00.000Z');
  expect(await detail(id)).toMatchObject({
    unit: '县住建局',
    acceptedAt: null,
    firstDeadlineAt: '2026-09-24T08:30:00.000Z',
    history: [{}, {}, {}, {}, {}, { kind: 'redispatch' }],
  });
});

test('the proposed route names its unit, deadline and reasons', async () => {
  const proposal = await routeProposal(office, { conditionId: host.condition.id, ...IN_THE_COUNTY });
  expect(proposal).toMatchObject({ deadlineAt: '2026-09-24T07:30:00.000Z', limit: { zh: '4 个工作时' } });
  expect(proposal.unitId).not.toBeNull();
  expect(proposal.why.length).toBeGreaterThan(0);
  await expect(routeProposal(office, { conditionId: newId() })).rejects.toMatchObject(
    refused('rectification/condition-not-found'),
  );
});
