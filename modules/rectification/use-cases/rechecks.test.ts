import { grantDuty } from '@chuangcheng/modules/organisation';
import { draw } from '@chuangcheng/kit/draw';
import { sm3Hex } from '@chuangcheng/kit/sm3';
import type { Role } from '@chuangcheng/platform/kernel';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { drawRechecksDaily } from '../jobs/draw-rechecks.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { countRechecks } from '../queries/count-rechecks.ts';
import { falseRectifications } from '../queries/false-rectifications.ts';
import { listRechecks } from '../queries/list-rechecks.ts';
import { recheckDraws } from '../queries/recheck-draws.ts';
import { recheckRule } from '../queries/recheck-rule.ts';
import { statisticsFromScratch } from '../queries/statistics-from-scratch.ts';
import { unitStatistics } from '../queries/unit-statistics.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { closeCase } from './close-case.ts';
import { listForRecheck } from './list-for-recheck.ts';
import { passCase } from './pass-case.ts';
import { recheckCase } from './recheck-case.ts';
import { reportCase } from './report-case.ts';
import { setRecheckRule } from './set-recheck-rule.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let people: Record<'office' | 'verifier' | 'second' | 'own' | 'liaison' | 'leader', Person>;
beforeAll(async () => {
  host = await createCaseHost();
  const holding = async (role: Role, unit: string) => {
    const person = await host.as(role, unit);
    await grantDuty(host.system, { accountId: person.actor.accountId, role, unitId: host.unit(unit) });
    return person;
  };
  people = {
    office: await holding('office', '县创建办'),
    verifier: await holding('verifier', '县教育局'),
    second: await host.as('inspector', '县住建局'),
    own: await host.as('verifier', '县城管执法局'),
    liaison: await holding('liaison', '县城管执法局'),
    leader: await host.as('leader', '县创建办'),
  };
}, 60_000);
afterAll(() => host.drop());
afterEach(() => host.clock.set('2026-09-24T01:00:00.000Z'));

const refused = (code: string) => ({ refusal: { code } });
const detail = (id: string) => caseFileDetail(people.office, { id });
const all = { page: 1, pageSize: 100 };
async function closed() {
  const file = await host.caseFile('handling');
  const reported = await reportCase(people.liaison, { ...file, result: '已清运', photoIds: [await host.photo()] });
  const passed = await passCase(people.verifier, { id: file.id, ...reported, note: '', photoIds: [] });
  return { id: file.id, ...(await closeCase(people.office, { id: file.id, ...passed, note: '' })) };
}
const found = async (result: 'holds' | 'relapsed' | 'false') => ({ result, reason: '现场查看', photoIds: [await host.photo()] });

test('who may, and when: another unit, once, when closed, with a photo, of two one', async () => {
  const open = await host.caseFile('handling');
  const file = await closed();
  const holds = await found('holds');
  await expect(recheckCase(people.liaison, { ...file, ...holds })).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(recheckCase(people.leader, { ...file, ...holds })).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(recheckCase(people.own, { ...file, ...holds })).rejects.toMatchObject(refused('rectification/own-repair'));
  await expect(recheckCase(people.verifier, { ...open, ...holds })).rejects.toMatchObject(
    refused('rectification/move-not-possible'),
  );
  await expect(recheckCase(people.verifier, { ...file, ...holds, photoIds: [] })).rejects.toMatchObject(
    refused('rectification/verification-photo-needed'),
  );
  const outcomes = await Promise.allSettled([
    recheckCase(people.verifier, { ...file, ...holds }),
    recheckCase(people.second, { ...file, ...(await found('false')) }),
  ]);
  expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { refusal: { code: 'rectification/changed-meanwhile', values: { who: expect.stringMatching(/县教育局|县住建局/) } } },
  });
});

test('holds: recorded on a closed case file that stays closed, and no second time', async () => {
  const file = await closed();
  const { version, opened } = await recheckCase(people.verifier, { ...file, ...(await found('holds')) });
  expect(opened).toBeNull();
  const after = await detail(file.id);
  expect(after).toMatchObject({
    stage: 'closed',
    handling: { recheck: { origin: 'hand', result: 'holds', reason: '现场查看' } },
  });
  expect(after.moves).toEqual([]);
  await expect(recheckCase(people.verifier, { id: file.id, version, ...(await found('false')) })).rejects.toMatchObject(
    refused('rectification/rechecked-before'),
  );
  await expect(listForRecheck(people.office, file)).rejects.toMatchObject(refused('rectification/rechecked-before'));
});

test('relapsed: a new case file linked to the old one goes to the unit that handled it', async () => {
  const file = await closed();
  host.clock.set('2026-10-12T01:00:00.000Z');
  const photos = await found('relapsed');
  const { opened } = await recheckCase(people.verifier, { ...file, ...photos });
  if (!opened) throw new Error('Nothing was opened');
  const old = await detail(file.id);
  const again = await detail(opened.id);
  expect(old).toMatchObject({ stage: 'closed', handling: { recheck: { result: 'relapsed', opened } } });
  expect(again).toMatchObject({
    number: opened.number,
    stage: 'handling',
    unit: old.unit,
    category: old.category,
    description: old.description,
    place: old.place,
    position: old.position,
    photos: [{ id: photos.photoIds[0], moment: 'before' }],
    relations: { recursFrom: { id: file.id } },
  });
  expect(again.history.map((entry) => entry.text.zh).at(0)).toContain(`${old.number} 的问题反弹`);
  expect(again.history.map((entry) => entry.kind)).toEqual(['register', 'file', 'dispatch']);
});

test('never repaired: closed goes back to handling, late for good, no rework; the unit is told and others can count it', async () => {
  const file = await closed();
  await host.deliveries.drain();
  host.clock.set('2026-09-29T01:00:00.000Z');
  await recheckCase(people.verifier, { ...file, ...(await found('false')) });
  await host.deliveries.drain();
  const after = await detail(file.id);
  expect(after).toMatchObject({
    stage: 'handling',
    completedAt: null,
    verifiedAt: null,
    closedAt: null,
    reworkCount: 0,
    firstDeadlineAt: '2026-09-24T07:30:00.000Z',
    deadlineAt: '2026-09-29T07:30:00.000Z',
    handling: { recheck: { result: 'false' } },
  });
  expect(after.history.slice(-2).map((entry) => entry.text.zh)).toEqual([
    '回头看：虚假整改',
    '虚假整改，重新处置，时限 4 个工作时，9月29日(周二) 15:30 前处置',
  ]);
  expect(await falseRectifications(host.system, { from: '2026-09-29', to: '2026-09-29' })).toEqual([
    { unitId: host.unit('县城管执法局'), caseId: file.id, number: after.number, at: new Date('2026-09-29T01:00:00.000Z') },
  ]);
  expect(await falseRectifications(host.system, { from: '2026-09-30', to: '2026-10-01' })).toEqual([]);
  const told = await host.look('SELECT title FROM platform.notification WHERE href LIKE $1 AND title LIKE $2', [
    `%${file.id}`,
    '%虚假整改%',
  ]);
  expect(told.length).toBe(1);
  const audit = await host.look(
    `SELECT detail->>'move' AS move FROM platform.audit_entry WHERE subject_id = $1 ORDER BY at, id`,
    [file.id],
  );
  expect(audit.map((row) => row['move']).slice(-2)).toEqual(['recheck', 'reopen']);
  // Repaired within the new limit it still is not on time, and was found false.
  const reported = await reportCase(people.liaison, {
    id: file.id,
    version: after.version,
    result: '已整改',
    photoIds: [await host.photo()],
  });
  const passed = await passCase(people.verifier, { id: file.id, ...reported, note: '', photoIds: [] });
  await closeCase(people.office, { id: file.id, ...passed, note: '' });
  await host.deliveries.drain();
  const days = { from: '2026-09-01', to: '2026-12-31' };
  const unit = host.unit('县城管执法局');
  const tally = (await unitStatistics(host.system, { ...days, unitIds: [unit] })).get(unit);
  expect(tally).toEqual((await statisticsFromScratch(host.system, { dimension: 'unit', ...days })).get(unit));
  const [row] = await host.look(
    'SELECT recheck_result, completed_at > first_deadline_at AS late FROM rectification.case_file WHERE id = $1',
    [file.id],
  );
  expect(row).toEqual({ recheck_result: 'false', late: true });
  expect((await detail(file.id)).moves).toEqual([]);
});

test('the office lists by hand and sets the rule; results by unit', async () => {
  const file = await closed();
  await expect(listForRecheck(people.verifier, file)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(setRecheckRule(people.verifier, { share: 50, afterDays: 7 })).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(listForRecheck(people.office, await host.caseFile('handling'))).rejects.toMatchObject(
    refused('rectification/move-not-possible'),
  );
  await listForRecheck(people.office, file);
  await expect(listForRecheck(people.office, file)).rejects.toMatchObject(refused('rectification/rechecked-before'));
  await expect(listRechecks(people.liaison, all)).rejects.toMatchObject(refused('platform/forbidden'));
  const open = (await listRechecks(people.verifier, { ...all, state: 'open' })).rows;
  expect(open.map((row) => [row.caseFile.id, row.origin, row.unit])).toEqual([[file.id, 'hand', '县城管执法局']]);
  await recheckCase(people.verifier, { ...file, ...(await found('holds')) });
  const done = (await listRechecks(people.leader, { ...all, result: ['holds'] })).rows;
  expect(done.find((row) => row.caseFile.id === file.id)).toMatchObject({ origin: 'hand', result: 'holds' });
  const [unit] = (await countRechecks(people.leader, {})).units;
  expect(unit?.unit).toBe('县城管执法局');
  expect(unit?.checked).toBe((unit?.holds ?? 0) + (unit?.relapsed ?? 0) + (unit?.false ?? 0));
});

test('drawn: a share of the day’s closed case files, once, so that anybody can draw it again', async () => {
  expect(await recheckRule(people.office, undefined)).toEqual({ share: 10, afterDays: 14 });
  await setRecheckRule(people.office, { share: 40, afterDays: 10 });
  host.clock.set('2026-11-03T01:00:00.000Z');
  const files = [];
  for (let count = 0; count < 6; count += 1) files.push(await closed());
  // One of them was looked at already and is not drawn.
  await recheckCase(people.verifier, { ...(files[0] as { id: string; version: number }), ...(await found('holds')) });
  host.clock.set('2026-11-12T01:00:00.000Z');
  await drawRechecksDaily.run(host.system);
  const drawnOf = async () => (await recheckDraws(people.leader)).draws.find((one) => one.closedOn === '2026-11-03');
  expect(await drawnOf()).toBeUndefined();
  host.clock.set('2026-11-13T01:00:00.000Z');
  await drawRechecksDaily.run(host.system);
  await drawRechecksDaily.run(host.system);
  const made = await drawnOf();
  const pool = files
    .slice(1)
    .map((file) => file.id)
    .toSorted();
  const seed = sm3Hex(`2026-11-03\n${host.countyId}`);
  expect(made).toMatchObject({ seed, share: 40, pool });
  expect(made?.drawn).toEqual(draw({ seed, stratum: '2026-11-03', pool, count: 2 }));
  const listed = (await listRechecks(people.office, { ...all, origin: 'drawn' })).rows.map((row) => row.caseFile.id);
  expect(listed.toSorted()).toEqual([...(made?.drawn ?? [])].toSorted());
  expect((await detail(listed[0] ?? '')).history.at(-1)?.text.zh).toBe('列入回头看');
});
