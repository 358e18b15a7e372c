import { grantDuty } from '@chuangcheng/modules/organisation';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { remindOfReviews } from '../jobs/remind-of-reviews.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { listSuspensions } from '../queries/list-suspensions.ts';
import { myWork } from '../queries/my-work.ts';
import { statisticsFromScratch } from '../queries/statistics-from-scratch.ts';
import { unitStatistics } from '../queries/unit-statistics.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { answerSuspension } from './answer-suspension.ts';
import { askSuspension } from './ask-suspension.ts';
import { contestCase } from './contest-case.ts';
import { resumeCase } from './resume-case.ts';
import { suspendCase } from './suspend-case.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'liaison' | 'office' | 'second' | 'verifier', Person>;
beforeAll(async () => {
  host = await createCaseHost();
  const holding = async (role: Role, unit: string) => {
    const person = await host.as(role, unit);
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: host.unit(unit) });
    return person;
  };
  people = {
    liaison: await holding('liaison', '县城管执法局'),
    office: await holding('office', '县创建办'),
    second: await host.as('office', '县创建办'),
    verifier: await host.as('verifier', '县教育局'),
  };
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.clock.set('2026-09-24T01:00:00.000Z'));

const refused = (code: string) => ({ refusal: { code } });
const wanted = { reason: '须等汛期结束后施工', plan: '十月上旬组织施工', reviewOn: '2026-10-12' };
const asked = async () => {
  const file = await host.caseFile('handling');
  return { id: file.id, ...(await askSuspension(people.liaison, { ...file, ...wanted })) };
};
const all = { page: 1, pageSize: 50 };

test('asked for by the unit that handles, decided by the office; the clock runs until then and stands afterwards', async () => {
  const file = await host.caseFile('handling');
  await expect(askSuspension(people.verifier, { ...file, ...wanted })).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(askSuspension(people.office, { ...file, ...wanted })).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(askSuspension(await host.as('liaison', '映川街道'), { ...file, ...wanted })).rejects.toMatchObject(
    refused('rectification/not-your-unit'),
  );
  const { version } = await askSuspension(people.liaison, { ...file, ...wanted });
  await expect(askSuspension(people.liaison, { ...file, version, ...wanted })).rejects.toMatchObject(
    refused('rectification/suspension-asked'),
  );
  const before = await caseFileDetail(people.office, file);
  expect(before).toMatchObject({ stage: 'handling', clock: { light: 'green' }, handling: { suspensionAsked: wanted } });
  const decision = { id: file.id, version, granted: true, answer: '同意' };
  await expect(answerSuspension(people.liaison, decision)).rejects.toMatchObject(refused('platform/forbidden'));
  host.clock.set('2026-09-24T02:00:00.000Z');
  const granted = await answerSuspension(people.office, decision);
  const suspended = await caseFileDetail(people.liaison, file);
  expect(suspended).toMatchObject({
    stage: 'suspended',
    handling: {
      suspensionAsked: null,
      suspension: { ...wanted, since: '2026-09-24T02:00:00.000Z', reviewOverdue: false },
    },
  });
  expect(suspended.handling.suspension?.approver).toContain('县创建办');
  expect(suspended.history.slice(-2).map((entry) => entry.text.zh)).toEqual([
    '申请挂账；计划：十月上旬组织施工；拟于 2026-10-12 复核',
    '挂账，时限暂停；计划：十月上旬组织施工；2026-10-12 复核',
  ]);
  // One hour of four was used before the decision: three are left after it is resumed, and no more.
  host.clock.set('2026-09-28T00:30:00.000Z');
  await resumeCase(people.office, { id: file.id, ...granted, reason: '汛期结束' });
  expect(await caseFileDetail(people.office, file)).toMatchObject({ deadlineAt: '2026-09-28T03:30:00.000Z' });
  const audit = await host.look<{ move: string }>(
    `SELECT detail->>'move' AS move FROM platform.audit_entry WHERE subject_id = $1 AND outcome = 'done' ORDER BY at, id`,
    [file.id],
  );
  expect(audit.map((row) => row.move).slice(-3)).toEqual(['ask-suspension', 'suspend', 'resume']);
});

test('refused with a reason: the unit goes on, and may ask again; who contests withdraws what it asked', async () => {
  const file = await asked();
  const answered = await answerSuspension(people.office, { ...file, granted: false, answer: '可先行围护' });
  const after = await caseFileDetail(people.liaison, file);
  expect(after).toMatchObject({ stage: 'handling', handling: { suspension: null, suspensionAsked: null } });
  expect(after.history.at(-1)).toMatchObject({ text: { zh: '不同意挂账' }, reason: '可先行围护' });
  await expect(
    answerSuspension(people.office, { id: file.id, ...answered, granted: true, answer: '同意' }),
  ).rejects.toMatchObject(refused('rectification/suspension-not-asked'));
  const again = await askSuspension(people.liaison, { id: file.id, ...answered, ...wanted });
  await contestCase(people.liaison, { id: file.id, ...again, reason: '属住建局职责', suggestedUnitId: null });
  expect(await host.look('SELECT state FROM rectification.suspension_request WHERE case_id = $1 ORDER BY id', [file.id])).toEqual(
    [{ state: 'refused' }, { state: 'lapsed' }],
  );
});

test('of two who decide at once one wins; the other is told who did what', async () => {
  const file = await asked();
  const outcomes = await Promise.allSettled([
    answerSuspension(people.office, { ...file, granted: true, answer: '同意' }),
    answerSuspension(people.second, { ...file, granted: false, answer: '不同意' }),
  ]);
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({
    reason: {
      refusal: {
        code: 'rectification/changed-meanwhile',
        values: { who: expect.stringContaining('县创建办'), zh: expect.stringMatching(/^挂账$|^不同意挂账$/) },
      },
    },
  });
  const [{ count } = { count: 0 }] = await host.look<{ count: number }>(
    `SELECT count(*)::int AS count FROM rectification.case_event WHERE case_id = $1 AND kind IN ('suspend', 'refuse-suspension')`,
    [file.id],
  );
  expect(count).toBe(1);
});

test('what waits for the office, the list of what stands still, and its overdue reviews', async () => {
  const waiting = await asked();
  const groups = (await myWork(people.office)).groups;
  expect(groups.find((group) => group.move === 'refuse-suspension')?.rows.map((row) => row.id)).toContain(waiting.id);
  const direct = await host.caseFile('handling');
  await suspendCase(people.office, { ...direct, reason: '待拆迁', plan: '随拆迁一并整改', reviewOn: '2026-09-28' });
  const of = async (scope: Person, more: object = {}) =>
    (await listSuspensions(scope, { ...all, ...more })).rows.map((row) => row.caseFile.id);
  expect(await of(people.office)).toContain(direct.id);
  expect(await of(people.liaison, { search: '暴露垃圾' })).toContain(direct.id);
  expect(await of(await host.as('liaison', '县教育局'))).toEqual([]);
  expect(await of(people.office, { overdue: true })).toEqual([]);
  expect(await of(people.office, { reviewFrom: '2026-09-28', reviewTo: '2026-09-28' })).toEqual([direct.id]);
  host.clock.set('2026-09-29T01:00:00.000Z');
  expect(await of(people.office, { overdue: true })).toEqual([direct.id]);
});

test('on the review day office and unit are reminded, once', async () => {
  const file = await host.caseFile('handling');
  const suspended = await suspendCase(people.office, {
    ...file,
    reason: '待拆迁',
    plan: '随拆迁一并整改',
    reviewOn: '2026-09-30',
  });
  const told = () =>
    host.look(`SELECT account_id FROM platform.notification WHERE kind = 'rectification.suspension-review' AND href LIKE $1`, [
      `%${file.id}`,
    ]);
  host.clock.set('2026-09-29T01:00:00.000Z');
  await remindOfReviews.run(host.system);
  expect(await told()).toEqual([]);
  host.clock.set('2026-09-30T01:00:00.000Z');
  await Promise.all([remindOfReviews.run(host.system), remindOfReviews.run(host.system)]);
  host.clock.set('2026-10-09T01:00:00.000Z');
  await remindOfReviews.run(host.system);
  expect((await told()).map((row) => String(row['account_id'])).toSorted()).toEqual(
    [people.office.actor.accountId, people.liaison.actor.accountId].toSorted(),
  );
  const detail = await caseFileDetail(people.office, file);
  expect(detail.version).toBe(suspended.version);
  expect(detail.history.filter((entry) => entry.kind === 'suspension-review').length).toBe(1);
});

test('what is suspended is not due, neither in the tally nor counted anew, and is due again once it goes on', async () => {
  const unitId = host.unit('县住建局');
  const file = await host.caseFile('handling', { unit: '县住建局' });
  const days = { from: '2026-09-24', to: '2026-12-31' };
  const dueNow = async () => {
    await host.deliveries.drain();
    const tally = (await unitStatistics(host.system, { ...days, unitIds: [unitId] })).get(unitId);
    const anew = (await statisticsFromScratch(host.system, { dimension: 'unit', ...days })).get(unitId);
    expect(tally?.due ?? 0).toBe(anew?.due ?? 0);
    return { due: tally?.due ?? 0, unhandled: tally?.unhandled ?? 0 };
  };
  const suspended = await suspendCase(people.office, { ...file, reason: '待拆迁', plan: '随拆迁一并整改' });
  host.clock.set('2026-10-12T01:00:00.000Z');
  expect(await dueNow()).toEqual({ due: 0, unhandled: 0 });
  await resumeCase(people.office, { id: file.id, ...suspended, reason: '拆迁完成' });
  host.clock.set('2026-10-20T01:00:00.000Z');
  expect(await dueNow()).toEqual({ due: 1, unhandled: 1 });
});
