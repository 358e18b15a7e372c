import { grantDuty } from '@chuangcheng/modules/organisation';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { askExtension } from '../use-cases/ask-extension.ts';
import { answerExtension } from '../use-cases/answer-extension.ts';
import { escalate } from './escalate.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'liaison' | 'head' | 'office' | 'other', Person>;
beforeAll(async () => {
  host = await createCaseHost();
  const holding = async (role: Role, unit: string) => {
    const person = await host.as(role, unit);
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: host.unit(unit) });
    return person;
  };
  people = {
    liaison: await holding('liaison', '县城管执法局'),
    head: await holding('unit-head', '县城管执法局'),
    office: await holding('office', '县创建办'),
    other: await holding('liaison', '县教育局'),
  };
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.clock.set('2026-09-24T01:00:00.000Z'));

/** How many warnings about the case file each has. */
async function told(id: string) {
  const rows = await host.look<{ account_id: string; title: string }>(
    `SELECT account_id, title FROM platform.notification
     WHERE href LIKE $1 AND kind IN ('rectification.warning', 'rectification.overdue') ORDER BY created_at`,
    [`%${id}`],
  );
  const of = (person: Person) => rows.filter((row) => row.account_id === person.actor.accountId).length;
  return { liaison: of(people.liaison), head: of(people.head), office: of(people.office), other: of(people.other) };
}
const runAt = async (now: string) => {
  host.clock.set(now);
  await escalate.run(host.system);
};

test('half, four fifths, overdue: each once, to those it concerns', async () => {
  // Due 15:30; half of four hours is used up at 11:00, four fifths at 14:42.
  const { id, version } = await host.caseFile('handling');
  await runAt('2026-09-24T02:55:00.000Z');
  expect(await told(id)).toEqual({ liaison: 0, head: 0, office: 0, other: 0 });
  await runAt('2026-09-24T03:00:00.000Z');
  await runAt('2026-09-24T03:05:00.000Z');
  expect(await told(id)).toEqual({ liaison: 1, head: 0, office: 0, other: 0 });
  await runAt('2026-09-24T06:45:00.000Z');
  expect(await told(id)).toEqual({ liaison: 2, head: 0, office: 0, other: 0 });
  await runAt('2026-09-24T07:35:00.000Z');
  await runAt('2026-09-24T07:40:00.000Z');
  expect(await told(id)).toEqual({ liaison: 3, head: 1, office: 1, other: 0 });
  const detail = await caseFileDetail(people.office, { id });
  expect(detail.version).toBe(version);
  expect(detail.clock).toMatchObject({ light: 'red', overdue: true });
  expect(detail.history.filter((entry) => entry.kind === 'warning').map((entry) => entry.text.zh)).toEqual([
    '处置期限已用去 50%，提醒联络员',
    '处置期限已用去 80%，提醒联络员',
    '已超过处置期限，提醒联络员、单位负责人和创建办',
  ]);
});

test('after the job stood still only the highest warning is told; what passed days ago is no news', async () => {
  const missed = await host.caseFile('handling');
  await runAt('2026-09-24T08:00:00.000Z');
  expect(await told(missed.id)).toMatchObject({ liaison: 1, head: 1 });
  host.clock.set('2026-09-24T01:00:00.000Z');
  const old = await host.caseFile('handling');
  await runAt('2026-10-09T08:00:00.000Z');
  expect(await told(old.id)).toEqual({ liaison: 0, head: 0, office: 0, other: 0 });
  expect(await host.look('SELECT escalation FROM rectification.case_file WHERE id = $1', [old.id])).toEqual([{ escalation: 3 }]);
});

test('a deadline that was granted warns anew', async () => {
  const file = await host.caseFile('handling');
  const asked = await askExtension(people.liaison, { ...file, reason: '需夜间施工', wantedUntil: '2026-09-28T18:00:00+08:00' });
  await runAt('2026-09-24T07:00:00.000Z');
  expect(await told(file.id)).toMatchObject({ liaison: 1 });
  await answerExtension(people.office, { id: file.id, ...asked, granted: true, answer: '同意' });
  await runAt('2026-09-24T07:35:00.000Z');
  expect(await told(file.id)).toMatchObject({ liaison: 1, head: 0 });
  await runAt('2026-09-28T10:05:00.000Z');
  expect(await told(file.id)).toMatchObject({ liaison: 2, head: 1 });
});

test('what is not being handled is left alone', async () => {
  const file = await host.caseFile('filed');
  await runAt('2026-09-28T10:05:00.000Z');
  expect(await told(file.id)).toEqual({ liaison: 0, head: 0, office: 0, other: 0 });
});
