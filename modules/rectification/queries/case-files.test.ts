import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dutyBoard, listCaseFiles, openByUnit } from '../index.ts';
import { type CaseHost, createCaseHost } from '../rectification.fixture.ts';
import { acceptCase } from '../use-cases/accept-case.ts';
import { arbitrateCase } from '../use-cases/arbitrate-case.ts';
import { contestCase } from '../use-cases/contest-case.ts';
import { reportCase } from '../use-cases/report-case.ts';
import { reworkCase } from '../use-cases/rework-case.ts';
import { allCaseFiles } from './all-case-files.ts';
import { caseFileDetail } from './case-file-detail.ts';
import { casePointsOf } from '../contract/index.ts';
import { caseAreas } from './case-areas.ts';
import { casePoints } from './case-points.ts';
import { openDuplicates } from './list-duplicates.ts';
import { myWork } from './my-work.ts';

let host: CaseHost;
type Person = Awaited<ReturnType<CaseHost['as']>>;
let office: Person;
let liaison: Person;
/** One case file of each: registered; filed; with 城管 accepted; with 城管 not accepted; with 教育; verifying; moved from 城管 to 住建. */
let ids: Record<'registered' | 'filed' | 'accepted' | 'handling' | 'education' | 'verifying' | 'moved', string>;
const PAGE = { page: 1, pageSize: 50 };

beforeAll(async () => {
  host = await createCaseHost();
  office = await host.as('office', '县创建办');
  liaison = await host.as('liaison', '县城管执法局');
  const verifier = await host.as('verifier', '县教育局');
  const accepted = await host.caseFile('handling');
  await acceptCase(liaison, accepted);
  const verifying = await host.caseFile('handling');
  const report = async () => ({ result: '已清运', photoIds: [await host.photo()] });
  await reportCase(liaison, { ...verifying, ...(await report()) });
  // Handled by one unit, sent back, contested, given to another: the first still sees it.
  const moved = await host.caseFile('handling');
  let { version } = await reportCase(liaison, { ...moved, ...(await report()) });
  ({ version } = await reworkCase(verifier, { id: moved.id, version, reason: '未清净', photoIds: [] }));
  ({ version } = await contestCase(liaison, { id: moved.id, version, reason: '实为市政设施', suggestedUnitId: null }));
  await arbitrateCase(office, { id: moved.id, version, unitId: host.unit('县住建局'), reason: '属市政设施' });
  ids = {
    registered: (await host.caseFile('registered')).id,
    filed: (await host.caseFile('filed')).id,
    accepted: accepted.id,
    handling: (await host.caseFile('handling')).id,
    education: (await host.caseFile('handling', { unit: '县教育局' })).id,
    verifying: verifying.id,
    moved: moved.id,
  };
}, 60_000);
afterAll(() => host.drop());

const listed = async (scope: Person, filters: object = {}) => {
  const { rows } = await listCaseFiles(scope, { ...PAGE, ...filters });
  return Object.entries(ids)
    .filter(([, id]) => rows.some((row) => row.id === id))
    .map(([name]) => name)
    .toSorted();
};
const ALL = ['accepted', 'education', 'filed', 'handling', 'moved', 'registered', 'verifying'];

test('those without the action are refused, another county sees nothing', async () => {
  for (const role of ['finance', 'publicity', 'sysadmin', 'secadmin', 'auditadmin'] as const) {
    await expect(listCaseFiles(await host.as(role, '县创建办'), PAGE)).rejects.toMatchObject({
      refusal: { code: 'platform/forbidden' },
    });
  }
  const stranger = await host.stranger({ role: 'office' });
  expect((await listCaseFiles(stranger, PAGE)).total).toBe(0);
  await expect(caseFileDetail(stranger, { id: ids.handling })).rejects.toMatchObject({
    refusal: { code: 'rectification/case-file-not-found' },
  });
});

test('who sees which case files', async () => {
  expect(await listed(office)).toEqual(ALL);
  expect(await listed(await host.as('leader', '县创建办'))).toEqual(ALL);
  expect(await listed(liaison)).toEqual(['accepted', 'handling', 'moved', 'verifying']);
  expect(await listed(await host.as('unit-head', '县教育局'))).toEqual(['education']);
  expect(await listed(await host.as('liaison', '县住建局'))).toEqual(['moved']);
  // The street the place lies in.
  expect(await listed(await host.as('liaison', '映川街道'))).toEqual(ALL);
  expect(await listed(await host.as('liaison', '县财政局'))).toEqual([]);
  // In two units at once: each case file once.
  const both = await host.person(
    { role: 'liaison', unitId: host.unit('县城管执法局') },
    { role: 'unit-head', unitId: host.unit('映川街道') },
  );
  const { rows, total } = await listCaseFiles(both, PAGE);
  expect([rows.length, total, new Set(rows.map((row) => row.id)).size]).toEqual([7, 7, 7]);
  await expect(caseFileDetail(await host.as('liaison', '县财政局'), { id: ids.handling })).rejects.toMatchObject({
    refusal: { code: 'rectification/case-file-not-found' },
  });
});

test('filters, measures and their days', async () => {
  expect(await listed(office, { stage: ['registered', 'filed'] })).toEqual(['filed', 'registered']);
  expect(await listed(office, { open: false })).toEqual([]);
  expect(await listed(office, { unitId: [host.unit('县教育局')] })).toEqual(['education']);
  expect(await listed(office, { townId: [host.unit('映川街道')], source: ['citizen'] })).toEqual([]);
  expect(await listed(office, { categoryId: [host.condition.categoryId], reportedFrom: '2026-09-25' })).toEqual([]);
  expect(await listed(office, { className: '没有这个大类' })).toEqual([]);
  expect(
    await listed(office, { measure: 'filed', from: '2026-09-24', to: '2026-09-24', unitId: [host.unit('县教育局')] }),
  ).toEqual(['education']);
  expect(await listed(office, { measure: 'completed', from: '2026-09-24', to: '2026-09-24' })).toEqual(['verifying']);
  expect(await listed(office, { measure: 'completed', from: '2026-09-25' })).toEqual([]);
  expect(await listed(office, { measure: 'due' })).toEqual([]);
  expect(await listed(office, { deadlineFrom: '2026-09-24', deadlineTo: '2026-09-24', stage: ['handling'] })).toEqual([
    'accepted',
    'education',
    'handling',
    'moved',
  ]);
  expect(await listed(office, { deadlineFrom: '2026-09-25' })).toEqual([]);
  expect(await listed(office, { closedFrom: '2026-09-24' })).toEqual([]);
  host.clock.set('2026-09-24T08:00:00.000Z');
  expect(await listed(office, { measure: 'due' })).toEqual(['accepted', 'education', 'handling', 'moved', 'verifying']);
  expect(await listed(office, { measure: 'on-time' })).toEqual(['verifying']);
  expect(await listed(office, { overdue: true })).toEqual(['accepted', 'education', 'handling', 'moved']);
  expect(await listed(office, { overdue: false })).toEqual(['filed', 'registered', 'verifying']);
  host.clock.set('2026-09-24T01:00:00.000Z');
});

test('searched by number, by words of description and place, by one character', async () => {
  const { number } = await caseFileDetail(office, { id: ids.education });
  expect(await listed(office, { search: number })).toEqual(['education']);
  expect(await listed(office, { search: number.toLowerCase() })).toEqual(['education']);
  expect(await listed(office, { search: number.slice(3) })).toEqual(['education']);
  expect(await listed(office, { search: '暴露垃圾' })).toEqual(ALL);
  expect(await listed(office, { search: '东大街 垃圾' })).toEqual(ALL);
  expect(await listed(office, { search: '圾' })).toEqual(ALL);
  expect(await listed(office, { search: '井盖' })).toEqual([]);
  expect(await listed(office, { search: `'"\\&|! %_` })).toEqual([]);
  expect(await listed(await host.as('liaison', '县财政局'), { search: '暴露垃圾' })).toEqual([]);
});

test('pages in every order give each case file once; so does the export', async () => {
  for (const sort of ['reportedAt', '-reportedAt', 'deadlineAt', '-deadlineAt', 'number', '-number']) {
    const pages = await Promise.all([1, 2, 3].map((page) => listCaseFiles(office, { page, pageSize: 3, sort })));
    expect(pages.map((page) => [page.rows.length, page.total])).toEqual([
      [3, 7],
      [3, 7],
      [1, 7],
    ]);
    const shown = pages.flatMap((page) => page.rows.map((row) => row.id));
    expect(new Set(shown).size).toBe(7);
    expect(await idsOf(allCaseFiles(office, { sort }))).toEqual(shown);
  }
  expect((await listCaseFiles(office, { page: 9, pageSize: 50 })).rows).toEqual([]);
});

test('points on the map', async () => {
  const answer = await casePoints(office, { stage: ['handling'] });
  const points = casePointsOf(answer);
  expect([answer.total, points.length, answer.categories.length]).toEqual([4, 4, 1]);
  expect(points[0]).toMatchObject({ lng: 111.60534, lat: 30.4707, stage: 'handling', overdue: false });
  expect(points.map((point) => point.id).toSorted()).toEqual([ids.accepted, ids.handling, ids.education, ids.moved].toSorted());
  expect(casePointsOf(await casePoints(liaison, { stage: ['registered'] }))).toEqual([]);
  host.clock.set('2026-09-24T08:00:00.000Z');
  expect(casePointsOf(await casePoints(office, { open: true })).filter((point) => point.overdue).length).toBe(4);
  host.clock.set('2026-09-24T01:00:00.000Z');
});

test('towns on the map: open and overdue now, on time of what was due', async () => {
  const period = { from: '2026-09-01', to: '2026-09-30' };
  await expect(caseAreas(await host.as('finance', '县创建办'), period)).rejects.toMatchObject({
    refusal: { code: 'platform/forbidden' },
  });
  host.clock.set('2026-09-24T08:00:00.000Z');
  expect(await caseAreas(office, period)).toEqual({
    ...period,
    areas: [{ unitId: host.unit('映川街道'), open: 7, overdue: 4, due: 5, onTime: 1 }],
  });
  // Without a period the newest month in which anything fell due, also when another one has begun.
  host.clock.set('2026-10-09T02:00:00.000Z');
  expect(await caseAreas(office, {})).toMatchObject({ from: '2026-09-01', to: '2026-09-30' });
  host.clock.set('2026-09-24T01:00:00.000Z');
});

test('what waits for whom', async () => {
  const waiting = async (scope: Person) =>
    Object.fromEntries((await myWork(scope)).groups.map((group) => [group.move, group.rows.map((row) => row.id)]));
  expect(await waiting(liaison)).toEqual({ accept: [ids.handling], report: [ids.accepted], part: [] });
  expect(await waiting(office)).toEqual({
    uphold: [],
    file: [ids.registered],
    dispatch: [ids.filed],
    'decide-extension': [],
    'refuse-suspension': [],
    pass: [ids.verifying],
    recheck: [],
    close: [],
  });
  // A verifier of the unit that handled it has nothing to verify.
  expect(await waiting(await host.as('verifier', '县城管执法局'))).toEqual({ pass: [], recheck: [] });
  expect(await waiting(await host.as('leader', '县创建办'))).toEqual({});
});

test('the duty board, and open case files per unit', async () => {
  await expect(dutyBoard(liaison)).rejects.toMatchObject({ refusal: { code: 'platform/forbidden' } });
  host.clock.set('2026-09-24T08:00:00.000Z');
  await host.deliveries.drain();
  const duplicates = await openDuplicates(office);
  expect(duplicates).toBeGreaterThan(0);
  expect(await dutyBoard(office)).toEqual({
    toFile: 1,
    toDispatch: 1,
    contested: 0,
    toVerify: 1,
    toClose: 0,
    extensions: 0,
    duplicates,
    ordersToAnswer: 0,
    open: 7,
    overdue: 4,
    overdueToday: 4,
    dueToday: 0,
    overdueByUnit: [
      { unitId: host.unit('县城管执法局'), unit: '县城管执法局', overdue: 2, open: 3 },
      ...['县教育局', '县住建局'].map((unit) => ({ unitId: host.unit(unit), unit, overdue: 1, open: 1 })),
    ].toSorted((a, b) => b.overdue - a.overdue),
    today: { reported: 7, closed: 0 },
    yesterday: { reported: 0, closed: 0 },
  });
  expect((await openByUnit(office)).get(host.unit('县城管执法局'))).toEqual({ open: 3, overdue: 2, dueToday: 0 });
  host.clock.set('2026-09-24T01:00:00.000Z');
});

test('related: the same kind within a hundred metres', async () => {
  const { related } = await caseFileDetail(office, { id: ids.handling });
  expect(related.length).toBe(6);
  expect(new Set(related.map((one) => one.why))).toEqual(new Set(['nearby']));
  const far = await host.caseFile('registered', { position: { lng: 111.607, lat: 30.4707 } });
  expect((await caseFileDetail(office, { id: far.id })).related).toEqual([]);
});

test('a case file that was imported tells its story from its moments', async () => {
  const id = newId();
  await host.look(
    `INSERT INTO rectification.case_file (county_id, id, number, source, stage, category_id, condition_id, description, reported_at, reported_by,
       filed_at, dispatched_at, responsible_unit_id, completed_at, verified_at, closed_at, deadline_at, first_deadline_at, imported, updated_at)
     VALUES ($1, $2, 'LS-1', 'hotline', 'closed', $3, $4, '历史问题', '2025-03-03 09:00+08', '张三', '2025-03-03 09:30+08', '2025-03-03 10:00+08',
       $5, '2025-03-03 15:00+08', '2025-03-04 09:00+08', '2025-03-04 10:00+08', '2025-03-03 16:00+08', '2025-03-03 16:00+08', true, now())`,
    [host.countyId, id, host.condition.categoryId, host.condition.id, host.unit('县城管执法局')],
  );
  const closedOn = async (day: string) =>
    (await listCaseFiles(office, { ...PAGE, closedFrom: day, closedTo: day })).rows.map((row) => row.id);
  expect([await closedOn('2025-03-04'), await closedOn('2025-03-05')]).toEqual([[id], []]);
  const { history, clock } = await caseFileDetail(office, { id });
  expect(history.map((entry) => entry.kind)).toEqual(['register', 'file', 'dispatch', 'report', 'pass', 'close']);
  expect(history[0]).toMatchObject({ actor: '张三', at: '2025-03-03T01:00:00.000Z' });
  expect(clock.text.zh).toBe('按期处置，2025年3月3日(周一) 15:00 完成');
});

async function idsOf(rows: AsyncIterable<{ readonly id: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const row of rows) found.push(row.id);
  return found;
}
