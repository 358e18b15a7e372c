import { grantDuty } from '@chuangcheng/modules/organisation';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openTasksMissing } from '../jobs/open-missing-tasks.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { listVerifications } from '../queries/list-verifications.ts';
import { myWork } from '../queries/my-work.ts';
import { verificationCandidates } from '../queries/verification-candidates.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { addPart } from './add-part.ts';
import { assignVerification } from './assign-verification.ts';
import { handBackVerification } from './hand-back-verification.ts';
import { passCase } from './pass-case.ts';
import { releasePart } from './release-part.ts';
import { reportCase } from './report-case.ts';
import { reportPart } from './report-part.ts';
import { reworkCase } from './rework-case.ts';
import { takeVerification } from './take-verification.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'office' | 'one' | 'two' | 'own' | 'helping' | 'liaison' | 'leader', Person>;
beforeAll(async () => {
  host = await createCaseHost();
  const holding = async (role: Role, unit: string) => {
    const person = await host.as(role, unit);
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: host.unit(unit) });
    return person;
  };
  people = {
    office: await holding('office', '县创建办'),
    one: await holding('verifier', '县教育局'),
    two: await holding('inspector', '县住建局'),
    own: await holding('verifier', '县城管执法局'),
    helping: await holding('verifier', '县市政中心'),
    liaison: await holding('liaison', '县城管执法局'),
    leader: await holding('leader', '县创建办'),
  };
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.clock.set('2026-09-24T01:00:00.000Z'));

const refused = (code: string) => ({ refusal: { code } });
const all = { page: 1, pageSize: 50 };
const photo = () => host.photo();
const listed = async (scope: Person, more: object = {}) => (await listVerifications(scope, { ...all, ...more })).rows;
async function reported() {
  const file = await host.caseFile('handling');
  const { version } = await reportCase(people.liaison, { ...file, result: '已清运', photoIds: [await photo()] });
  const [task] = (await listed(people.office)).filter((row) => row.caseFile.id === file.id);
  if (!task) throw new Error('There is no task');
  return { id: file.id, version, task: { id: task.id, version: task.version }, row: task };
}

test('a report opens a task in the pool, due within the limit of the condition, with both pictures', async () => {
  const { id, row } = await reported();
  const [condition] = await host.look<{ limit: { amount: number; unit: string } | null }>(
    'SELECT verification_limit AS "limit" FROM rectification.filing_condition WHERE id = $1',
    [host.condition.id],
  );
  expect(condition?.limit).not.toBeUndefined();
  expect(row).toMatchObject({ state: 'open', verifier: '', mine: false, overdue: false, before: null, caseVersion: 4 });
  expect(row.after).not.toBeNull();
  expect(Date.parse(row.dueAt)).toBeGreaterThan(Date.parse(row.openedAt));
  await expect(listVerifications(people.liaison, all)).rejects.toMatchObject(refused('platform/forbidden'));
  expect((await listed(people.one, { whose: 'pool' })).map((one) => one.caseFile.id)).toContain(id);
  expect((await listed(people.leader))[0]?.may).toEqual({ take: false, assign: false, handBack: false, judge: false });
  host.clock.set('2026-10-12T01:00:00.000Z');
  expect((await listed(people.one, { overdue: true })).map((one) => one.caseFile.id)).toContain(id);
});

test('taken once: nobody of the unit, not by a second; the verdict is then whose task it is, or the office’s', async () => {
  const { id, version, task } = await reported();
  await expect(takeVerification(people.liaison, task)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(takeVerification(people.own, task)).rejects.toMatchObject(refused('rectification/own-repair'));
  const outcomes = await Promise.allSettled([takeVerification(people.one, task), takeVerification(people.two, task)]);
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const [winner, loser] = outcomes[0]?.status === 'fulfilled' ? [people.one, people.two] : [people.two, people.one];
  const name = winner === people.one ? '县教育局' : '县住建局';
  expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { refusal: { code: 'rectification/task-taken', values: { verifier: expect.stringContaining(name) } } },
  });
  expect((await listed(winner, { whose: 'mine' })).map((one) => one.caseFile.id)).toEqual([id]);
  const verdict = { id, version, note: '', photoIds: [] };
  await expect(passCase(loser, verdict)).rejects.toMatchObject(refused('rectification/task-of-another'));
  expect((await caseFileDetail(loser, { id })).moves).toContainEqual({
    move: 'pass',
    allowed: false,
    reason: { zh: '核查任务已由他人领取。', en: 'Somebody else has taken this verification.' },
  });
  await passCase(winner, { ...verdict, note: '现场干净', way: 'on-site' });
  const [settled] = (await listed(people.office, { state: ['passed'], way: 'on-site' })).filter((one) => one.caseFile.id === id);
  expect(settled).toMatchObject({ way: 'on-site', verdict: '现场干净', verifier: expect.stringContaining(name) });
  await expect(takeVerification(loser, { ...task, version: 3 })).rejects.toMatchObject(refused('rectification/task-settled'));
});

test('assigned by the office to a candidate only, who is told; handed back by who has it or the office', async () => {
  const { id, task } = await reported();
  const candidates = await verificationCandidates(people.office, task);
  const ids = candidates.map((one) => one.accountId);
  expect(ids).toEqual(expect.arrayContaining([people.one.actor.accountId, people.two.actor.accountId]));
  expect(ids).not.toContain(people.own.actor.accountId);
  const to = (person: Person) => ({ ...task, accountId: person.actor.accountId });
  await expect(assignVerification(people.one, to(people.two))).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(assignVerification(people.office, to(people.own))).rejects.toMatchObject(refused('rectification/not-a-candidate'));
  const assigned = await assignVerification(people.office, to(people.two));
  await host.deliveries.drain();
  const told = await host.look('SELECT 1 FROM platform.notification WHERE account_id = $1 AND href LIKE $2', [
    people.two.actor.accountId,
    `%${id}`,
  ]);
  expect(told.length).toBe(1);
  const back = { ...task, ...assigned, reason: '当天外出' };
  await expect(handBackVerification(people.one, back)).rejects.toMatchObject(refused('rectification/task-of-another'));
  await handBackVerification(people.two, back);
  expect((await listed(people.one, { whose: 'pool' })).map((one) => one.caseFile.id)).toContain(id);
  const { history } = await caseFileDetail(people.office, { id });
  expect(history.slice(-2).map((entry) => [entry.kind, entry.reason])).toEqual([
    ['task-assigned', null],
    ['task-handed-back', '当天外出'],
  ]);
  const audit = await host.look(
    `SELECT detail->>'step' AS step FROM platform.audit_entry WHERE subject_id = $1 AND detail ? 'step' ORDER BY at, id`,
    [id],
  );
  expect(audit.map((row) => row['step'])).toEqual(['task-assigned', 'task-handed-back']);
});

test('one of a co-unit is no candidate', async () => {
  const file = await host.caseFile('handling');
  await addPart(people.office, { id: file.id, unitId: host.unit('县市政中心'), task: '修复路缘石' });
  const { parts } = (await caseFileDetail(people.office, file)).handling;
  await reportPart(await host.as('liaison', '县市政中心'), {
    id: parts[0]?.id ?? '',
    result: '已修复',
    photoIds: [await photo()],
  });
  await reportCase(people.liaison, { ...file, result: '已清运', photoIds: [await photo()] });
  const [task] = (await listed(people.office)).filter((row) => row.caseFile.id === file.id);
  const ids = (await verificationCandidates(people.office, { id: task?.id ?? '' })).map((one) => one.accountId);
  expect(ids).not.toContain(people.helping.actor.accountId);
  await expect(takeVerification(people.helping, { id: task?.id ?? '', version: 1 })).rejects.toMatchObject(
    refused('rectification/own-repair'),
  );
  await expect(releasePart(people.office, { id: parts[0]?.id ?? '', reason: '晚了' })).rejects.toMatchObject(
    refused('rectification/part-settled'),
  );
});

test('refused on site with a photo, by pictures with words; the next report opens the next task', async () => {
  const { id, version } = await reported();
  const refusal = { id, version, reason: '仍有残留', photoIds: [], way: 'on-site' } as const;
  await expect(reworkCase(people.one, refusal)).rejects.toMatchObject(refused('rectification/verification-photo-needed'));
  const reworked = await reworkCase(people.one, { ...refusal, way: 'photo' });
  await reportCase(people.liaison, { id, ...reworked, result: '已重新清运', photoIds: [await photo()] });
  const tasks = (await listed(people.office)).filter((row) => row.caseFile.id === id);
  expect(
    tasks.map((row) => [row.state, row.way, row.verdict]).toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
  ).toEqual([
    ['open', null, ''],
    ['refused', 'photo', '仍有残留'],
  ]);
});

test('in one’s work the own task comes first, that of another not at all', async () => {
  const [first, second, third] = [await reported(), await reported(), await reported()];
  await takeVerification(people.one, second.task);
  await assignVerification(people.office, { ...third.task, accountId: people.two.actor.accountId });
  const ids = (await myWork(people.one)).groups.find((group) => group.move === 'pass')?.rows.map((row) => row.id) ?? [];
  expect(ids[0]).toBe(second.id);
  expect(ids).toContain(first.id);
  expect(ids).not.toContain(third.id);
});

test('what came to verification without a report gets its task', async () => {
  const { id, task } = await reported();
  await host.look('DELETE FROM rectification.verification_task WHERE id = $1', [task.id]);
  await openTasksMissing.run(host.system);
  await openTasksMissing.run(host.system);
  expect((await listed(people.office)).filter((row) => row.caseFile.id === id)).toMatchObject([{ state: 'open', verifier: '' }]);
});
