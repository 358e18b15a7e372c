import { newId } from '@chuangcheng/kit/id';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { acceptCase } from './accept-case.ts';
import { answerExtension } from './answer-extension.ts';
import { askExtension } from './ask-extension.ts';
import { closeCase } from './close-case.ts';
import { passCase } from './pass-case.ts';
import { reportCase } from './report-case.ts';
import { resumeCase } from './resume-case.ts';
import { reworkCase } from './rework-case.ts';
import { suspendCase } from './suspend-case.ts';

let host: CaseHost;
let office: Awaited<ReturnType<CaseHost['as']>>;
let liaison: typeof office;
let verifier: typeof office;
beforeAll(async () => {
  host = await createCaseHost();
  office = await host.as('office', '县创建办');
  liaison = await host.as('liaison', '县城管执法局');
  verifier = await host.as('verifier', '县教育局');
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.clock.set('2026-09-24T01:00:00.000Z'));

const refused = (code: string) => ({ refusal: { code } });
const detail = (id: string) => caseFileDetail(office, { id });
const report = async (more: object = {}) => ({ result: '已清运', photoIds: [await host.photo()], ...more });
/** A case file that was reported back in time. */
async function reported() {
  const file = await host.caseFile('handling');
  return { id: file.id, ...(await reportCase(liaison, { ...file, ...(await report()) })) };
}

test('only the responsible unit handles; a unit that sees it is told whose it is', async () => {
  const file = await host.caseFile('handling');
  await expect(acceptCase(office, file)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(acceptCase(await host.as('liaison', '县教育局'), file)).rejects.toMatchObject(
    refused('rectification/case-file-not-found'),
  );
  // The street the place lies in sees the case file.
  const street = await host.as('liaison', '映川街道');
  await expect(acceptCase(street, file)).rejects.toMatchObject(refused('rectification/not-your-unit'));
  expect(
    (await caseFileDetail(street, file)).moves.map(({ move, allowed, reason }) => [move, allowed, reason?.zh]),
  ).toContainEqual(['report', false, '案卷由其他单位负责处置。']);
  const rows = await host.look(`SELECT 1 FROM platform.audit_entry WHERE outcome = 'refused' AND account_id = $1`, [
    street.actor.accountId,
  ]);
  expect(rows.length).toBe(1);
});

test('signed for, reported with a photo, verified by another unit, closed', async () => {
  const file = await host.caseFile('handling');
  const { version } = await acceptCase(liaison, file);
  await expect(acceptCase(liaison, { ...file, version })).rejects.toMatchObject(refused('rectification/move-not-possible'));
  await expect(reportCase(liaison, { ...file, version, result: '已清运', photoIds: [] })).rejects.toMatchObject(
    refused('rectification/photo-needed'),
  );
  await expect(reportCase(liaison, { ...file, version, result: '已清运', photoIds: [newId()] })).rejects.toMatchObject(
    refused('rectification/photo-not-found'),
  );
  host.clock.set('2026-09-24T03:00:00.000Z');
  const done = await reportCase(liaison, { ...file, version, ...(await report()) });
  const passed = await passCase(verifier, { ...file, ...done, note: '现场核实', photoIds: [await host.photo()] });
  await closeCase(office, { ...file, ...passed, note: '' });
  const closed = await detail(file.id);
  expect(closed).toMatchObject({
    stage: 'closed',
    completedAt: '2026-09-24T03:00:00.000Z',
    clock: { light: null, overdue: false, text: { zh: '按期处置，9月24日(周四) 11:00 完成' } },
    moves: [{ move: 'recheck', allowed: true, reason: null }],
  });
  expect(closed.photos.map((photo) => photo.moment)).toEqual(['after', 'verification']);
  expect(closed.history.map((entry) => entry.kind)).toEqual([
    'register',
    'file',
    'dispatch',
    'accept',
    'report',
    'pass',
    'close',
  ]);
});

test('nobody of the handling unit verifies, whatever else they are', async () => {
  const file = await reported();
  const input = { ...file, note: '', photoIds: [], reason: '未清净' };
  await expect(passCase(liaison, input)).rejects.toMatchObject(refused('platform/forbidden'));
  const inBoth = await host.person(
    { role: 'verifier', unitId: host.unit('县教育局') },
    { role: 'unit-head', unitId: host.unit('县城管执法局') },
  );
  for (const move of [passCase, reworkCase]) {
    await expect(move(inBoth, input)).rejects.toMatchObject(refused('rectification/own-repair'));
  }
  expect((await caseFileDetail(inBoth, file)).moves).toContainEqual({
    move: 'pass',
    allowed: false,
    reason: { zh: '处置单位的人员不能核查本单位的整改。', en: 'Nobody verifies the repair of their own unit.' },
  });
});

test('rework: counted, a limit anew from now, the first deadline stays', async () => {
  const file = await reported();
  host.clock.set('2026-09-28T01:00:00.000Z');
  const { version } = await reworkCase(verifier, { ...file, reason: '仍有残留', photoIds: [] });
  expect(await detail(file.id)).toMatchObject({
    stage: 'handling',
    reworkCount: 1,
    completedAt: null,
    firstDeadlineAt: '2026-09-24T07:30:00.000Z',
    deadlineAt: '2026-09-28T07:30:00.000Z',
  });
  await reportCase(liaison, { id: file.id, version, ...(await report()) });
  expect((await detail(file.id)).clock.text.zh).toBe('超期处置，9月28日(周一) 09:00 完成');
});

test('phases: after the first the next begins, with its own limit', async () => {
  const file = await host.caseFile('handling', { phased: true });
  const before = await detail(file.id);
  expect(before.phase).toMatchObject({ number: 1 });
  expect(before.phase.count).toBeGreaterThan(1);
  expect((await caseFileDetail(liaison, file)).moves.map((one) => one.move)).toContain('report-phase');
  host.clock.set('2026-09-24T01:30:00.000Z');
  let { version } = await reportCase(liaison, { ...file, ...(await report()) });
  const next = await detail(file.id);
  expect(next).toMatchObject({ stage: 'handling', phase: { number: 2 }, firstDeadlineAt: before.firstDeadlineAt });
  expect(next.deadlineAt).not.toBe(before.deadlineAt);
  for (let phase = 2; phase <= before.phase.count; phase += 1) {
    ({ version } = await reportCase(liaison, { id: file.id, version, ...(await report()) }));
  }
  expect((await detail(file.id)).stage).toBe('verifying');
});

test('suspended: the clock stands, and both deadlines move by the working time it stood', async () => {
  const file = await host.caseFile('handling');
  await expect(suspendCase(liaison, { ...file, reason: '缺材料', plan: '下周到货后更换' })).rejects.toMatchObject(
    refused('platform/forbidden'),
  );
  const { version } = await suspendCase(office, { ...file, reason: '缺材料', plan: '下周到货后更换' });
  expect((await detail(file.id)).clock).toEqual({
    light: null,
    overdue: false,
    text: { zh: '挂账，时限暂停', en: 'Suspended; the clock stands' },
  });
  // Over the holiday to Monday 9:00: seven working hours of Thursday and half an hour of Monday.
  host.clock.set('2026-09-28T01:00:00.000Z');
  await resumeCase(office, { id: file.id, version, reason: '材料已到' });
  expect(await detail(file.id)).toMatchObject({
    stage: 'handling',
    deadlineAt: '2026-09-28T07:30:00.000Z',
    firstDeadlineAt: '2026-09-28T07:30:00.000Z',
  });
});

test('an extension is asked for before the deadline and answered by the office; appraisal keeps the first deadline', async () => {
  const file = await host.caseFile('handling');
  const ask = { ...file, reason: '需夜间施工', wantedUntil: '2026-09-28T18:00:00+08:00' };
  const { version } = await askExtension(liaison, ask);
  expect((await detail(file.id)).extension).toMatchObject({ reason: '需夜间施工', wantedUntil: '2026-09-28T10:00:00.000Z' });
  await expect(askExtension(liaison, { ...ask, version })).rejects.toMatchObject(refused('rectification/extension-asked'));
  await expect(answerExtension(liaison, { id: file.id, version, granted: true, answer: '同意' })).rejects.toMatchObject(
    refused('platform/forbidden'),
  );
  await answerExtension(office, { id: file.id, version, granted: true, answer: '同意' });
  expect(await detail(file.id)).toMatchObject({
    extended: true,
    extension: null,
    deadlineAt: '2026-09-28T10:00:00.000Z',
    firstDeadlineAt: '2026-09-24T07:30:00.000Z',
  });
  await expect(
    answerExtension(office, { id: file.id, version: version + 1, granted: true, answer: '同意' }),
  ).rejects.toMatchObject(refused('rectification/extension-not-asked'));
  const late = await host.caseFile('handling');
  host.clock.set('2026-09-24T07:30:01.000Z');
  await expect(askExtension(liaison, { ...ask, ...late })).rejects.toMatchObject(refused('rectification/extension-too-late'));
});

test('an extension that waits lapses when the case file moves on', async () => {
  const file = await host.caseFile('handling');
  const { version } = await askExtension(liaison, { ...file, reason: '需夜间施工', wantedUntil: '2026-09-28T18:00:00+08:00' });
  await reportCase(liaison, { id: file.id, version, ...(await report()) });
  expect((await detail(file.id)).extension).toBeNull();
  expect(await host.look('SELECT state FROM rectification.extension WHERE case_id = $1', [file.id])).toEqual([
    { state: 'refused' },
  ]);
});

test('every move leaves an audit row and an event with how the case file counts', async () => {
  const file = await reported();
  const rows = await host.look<{ detail: { move?: string } }>(
    `SELECT detail FROM platform.audit_entry WHERE subject_id = $1
     AND action IN ('rectification.register', 'rectification.file', 'rectification.dispatch', 'rectification.handle') ORDER BY at, id`,
    [file.id],
  );
  expect(rows.map((row) => row.detail.move)).toEqual([undefined, 'file', 'dispatch', 'report']);
  const event = (await host.events()).findLast(({ payload }) => payload['caseId'] === file.id);
  const [unit, day] = [host.unit('县城管执法局'), '2026-09-24'];
  expect(event?.payload).toMatchObject({
    move: 'report',
    before: { keys: { unit }, days: { filed: day, due: day, unhandled: day } },
    after: { keys: { unit }, days: { filed: day, due: day, completed: day, 'on-time': day } },
  });
});
