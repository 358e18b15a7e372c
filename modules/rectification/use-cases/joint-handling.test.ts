import { grantDuty } from '@chuangcheng/modules/organisation';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { listCaseFiles } from '../queries/list-case-files.ts';
import { myWork } from '../queries/my-work.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { addPart } from './add-part.ts';
import { dispatchCase } from './dispatch-case.ts';
import { passCase } from './pass-case.ts';
import { releasePart } from './release-part.ts';
import { reportCase } from './report-case.ts';
import { reportPart } from './report-part.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'lead' | 'helper' | 'office' | 'verifier' | 'other', Person>;
beforeAll(async () => {
  host = await createCaseHost();
  const holding = async (role: Role, unit: string) => {
    const person = await host.as(role, unit);
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: host.unit(unit) });
    return person;
  };
  people = {
    lead: await holding('liaison', '县城管执法局'),
    helper: await holding('unit-head', '县市政中心'),
    office: await holding('office', '县创建办'),
    verifier: await host.as('verifier', '县教育局'),
    other: await host.as('liaison', '县教育局'),
  };
}, 60_000);
afterAll(() => host.drop());

const refused = (code: string) => ({ refusal: { code } });
const detail = (id: string, scope = people.office) => caseFileDetail(scope, { id });
const part = (id: string) => ({ id, unitId: host.unit('县市政中心'), task: '修复路缘石' });
const done = async (id: string) => ({ id, result: '已修复', photoIds: [await host.photo()] });
/** A case file with one co-unit. */
async function joint() {
  const file = await host.caseFile('handling');
  await addPart(people.office, part(file.id));
  const [only] = (await detail(file.id)).handling.parts;
  return { ...file, partId: only?.id ?? '' };
}

test('the office adds a co-unit; it sees the case file, is told, and reports its part; others may not', async () => {
  const file = await host.caseFile('handling');
  await expect(addPart(people.lead, part(file.id))).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(addPart(people.verifier, part(file.id))).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(detail(file.id, people.helper)).rejects.toMatchObject(refused('rectification/case-file-not-found'));
  await addPart(people.office, part(file.id));
  await host.deliveries.drain();
  const seen = await detail(file.id, people.helper);
  const [only] = seen.handling.parts;
  expect(only).toMatchObject({ unit: '县市政中心', task: '修复路缘石', state: 'open', may: { report: true, release: false } });
  expect(seen.moves.filter((move) => move.allowed)).toEqual([]);
  expect((await listCaseFiles(people.helper, { page: 1, pageSize: 50 })).rows.map((row) => row.id)).toContain(file.id);
  const work = (await myWork(people.helper)).groups.find((group) => group.move === 'part');
  expect(work?.rows.map((row) => row.id)).toContain(file.id);
  const told = await host.look('SELECT title FROM platform.notification WHERE href LIKE $1 AND account_id = $2', [
    `%${file.id}`,
    people.helper.actor.accountId,
  ]);
  expect(told.map((row) => String(row['title']).replace(/CC-\S+/, '*'))).toEqual(['请县市政中心协办案卷 *']);
  const input = await done(only?.id ?? '');
  await expect(reportPart(people.office, input)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(reportPart(people.lead, input)).rejects.toMatchObject(refused('rectification/not-your-part'));
  await expect(reportPart(people.other, input)).rejects.toMatchObject(refused('rectification/case-file-not-found'));
  await expect(reportPart(people.helper, { ...input, photoIds: [] })).rejects.toMatchObject(
    refused('rectification/photo-needed'),
  );
  await reportPart(people.helper, input);
  await host.deliveries.drain();
  const after = await detail(file.id);
  expect(after.version).toBe(file.version);
  expect(after.handling.parts).toMatchObject([{ state: 'done', result: '已修复', photoIds: input.photoIds }]);
  expect(after.history.slice(-2).map((entry) => entry.text.zh)).toEqual([
    '由县市政中心协办：修复路缘石',
    '县市政中心完成协办：已修复',
  ]);
  expect(
    await host.look('SELECT 1 FROM platform.notification WHERE href LIKE $1 AND account_id = $2', [
      `%${file.id}`,
      people.lead.actor.accountId,
    ]),
  ).toHaveLength(2);
  const audit = await host.look(
    `SELECT detail->>'part' AS part FROM platform.audit_entry WHERE subject_id = $1 AND detail ? 'part' ORDER BY at, id`,
    [file.id],
  );
  expect(audit.map((row) => row['part'])).toEqual(['open', 'done']);
});

test('the lead does not report the whole while a part is open, unless the office releases it with a reason', async () => {
  const { partId, ...file } = await joint();
  const report = async () => reportCase(people.lead, { ...file, result: '已清运', photoIds: [await host.photo()] });
  await expect(report()).rejects.toMatchObject({ refusal: { code: 'rectification/part-open', values: { units: '县市政中心' } } });
  expect((await detail(file.id, people.lead)).moves.find(({ move }) => move === 'report')?.reason?.zh).toContain('县市政中心');
  await expect(releasePart(people.lead, { id: partId, reason: '不需要' })).rejects.toMatchObject(refused('platform/forbidden'));
  await releasePart(people.office, { id: partId, reason: '经现场核对无须修复' });
  await expect(releasePart(people.office, { id: partId, reason: '再次' })).rejects.toMatchObject(
    refused('rectification/part-settled'),
  );
  await expect(reportPart(people.helper, await done(partId))).rejects.toMatchObject(refused('rectification/case-file-not-found'));
  await expect(detail(file.id, people.helper)).rejects.toMatchObject(refused('rectification/case-file-not-found'));
  await report();
  expect((await detail(file.id)).stage).toBe('verifying');
  await expect(addPart(people.office, part(file.id))).rejects.toMatchObject(refused('rectification/move-not-possible'));
});

test('nobody of a co-unit verifies', async () => {
  const { partId, ...file } = await joint();
  await reportPart(people.helper, await done(partId));
  const reported = await reportCase(people.lead, { ...file, result: '已清运', photoIds: [await host.photo()] });
  const verdict = { id: file.id, ...reported, note: '', photoIds: [] };
  const own = await host.as('verifier', '县市政中心');
  await expect(passCase(own, verdict)).rejects.toMatchObject(refused('rectification/own-repair'));
  expect((await myWork(own)).groups.find((group) => group.move === 'pass')?.rows.map((row) => row.id)).not.toContain(file.id);
  await passCase(people.verifier, verdict);
});

test('named at dispatch; neither the lead nor twice the same', async () => {
  const { id, version } = await host.caseFile('filed');
  const unitId = host.unit('县城管执法局');
  const dispatch = (coUnits: readonly { unitId: string; task: string }[]) =>
    dispatchCase(people.office, { id, version, unitId, note: '', coUnits });
  await expect(dispatch([{ unitId, task: '一并处理' }])).rejects.toMatchObject(refused('rectification/part-is-lead'));
  const helper = { unitId: host.unit('县市政中心'), task: '修复路缘石' };
  await expect(dispatch([helper, helper])).rejects.toMatchObject(refused('rectification/part-exists'));
  await dispatch([helper]);
  expect((await detail(id)).handling.parts).toMatchObject([{ unit: '县市政中心', state: 'open' }]);
  await expect(addPart(people.office, part(id))).rejects.toMatchObject(refused('rectification/part-exists'));
});

test('of two who settle a part at once one wins; the lead that reports in the same moment waits for it', async () => {
  const { partId, ...file } = await joint();
  const [input, photo] = [await done(partId), await host.photo()];
  const outcomes = await Promise.allSettled([
    reportPart(people.helper, input),
    releasePart(people.office, { id: partId, reason: '时间紧' }),
  ]);
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await reportCase(people.lead, { ...file, result: '已清运', photoIds: [photo] });
  expect((await detail(file.id)).handling.parts.filter((one) => one.state === 'open')).toEqual([]);
});
