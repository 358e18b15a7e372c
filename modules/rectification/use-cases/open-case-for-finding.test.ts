import { newId } from '@chuangcheng/kit/id';
import { indexImport, siteDirectory, sitesImport, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { FINDING_MADE, type FindingMade } from '@chuangcheng/modules/inspection';
import { loadFile } from '@chuangcheng/platform/import';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposeConditions } from '../index.ts';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { conditionOfCheckItem } from '../queries/check-item-conditions.ts';
import { type CaseHost, createCaseHost, seed } from '../rectification.fixture.ts';
import { openCaseForFinding } from './open-case-for-finding.ts';

let host: CaseHost;
let office: Awaited<ReturnType<CaseHost['as']>>;
/** An item whose condition is known, one whose is not, and a site of the type of the first. */
let known: string;
let unknown: string;
let sites: string[];

beforeAll(async () => {
  host = await createCaseHost();
  await loadFile(indexImport, host.system, seed('测评体系.xlsx'));
  await loadFile(sitesImport, host.system, seed('点位台账.xlsx'));
  await proposeConditions(host.system);
  office = await host.as('office', '县创建办');
  const { types } = await siteTypeDirectory(host.system);
  const withCondition = await Promise.all(
    types.map(async (type) => ({
      type,
      conditions: await Promise.all(type.items.map((item) => conditionOfCheckItem(host.system, item.id))),
    })),
  );
  const mixed = withCondition.find(({ conditions }) => conditions.includes(null) && conditions.some((one) => one !== null));
  if (!mixed) throw new Error('No site type has items of both kinds');
  unknown = mixed.type.items[mixed.conditions.indexOf(null)]?.id ?? '';
  known = mixed.type.items[mixed.conditions.findIndex((one) => one !== null)]?.id ?? '';
  sites = (await siteDirectory(host.system)).sites.filter((site) => site.siteTypeId === mixed.type.id).map((site) => site.id);
}, 120_000);
afterAll(() => host.drop());

const finding = (more: Partial<FindingMade> = {}): FindingMade => ({
  findingId: newId(),
  visitId: newId(),
  siteId: sites[0] ?? '',
  checkItemId: known,
  description: '垃圾收集点满溢，周边散落 3 处',
  note: '',
  photoIds: [],
  at: '2026-09-24T00:50:00.000Z',
  inspectorAccountIds: [],
  inspectors: '县创建办 督查员甲、县教育局 督查员乙',
  ...more,
});
const casesOf = (siteId: string) =>
  host.look<{ id: string }>('SELECT id FROM rectification.case_file WHERE site_id = $1', [siteId]);

test('a finding is a case file with all it needs, filed and dispatched, its deadline running; the history says by which rule', async () => {
  const photoId = await host.photo();
  const made = finding({ photoIds: [photoId] });
  expect(await openCaseForFinding(host.system, made)).toEqual({ opened: true });
  const [file] = await casesOf(made.siteId);
  const site = (await siteDirectory(host.system)).byId.get(made.siteId);
  const detail = await caseFileDetail(office, { id: file?.id ?? '' });
  expect(detail).toMatchObject({
    stage: 'handling',
    source: 'inspection',
    description: made.description,
    site: { id: made.siteId, name: site?.name },
    visitId: made.visitId,
    position: { lng: site?.lng, lat: site?.lat },
    reportedAt: made.at,
    reportedBy: made.inspectors,
    dispatchedAt: '2026-09-24T01:00:00.000Z',
    photos: [{ id: photoId, moment: 'before' }],
  });
  expect(detail.gridCode).not.toBeNull();
  expect(detail.town).not.toBeNull();
  expect(detail.unitId).not.toBeNull();
  expect(detail.deadlineAt).not.toBeNull();
  expect(detail.history.map((entry) => [entry.kind, entry.actor])).toEqual([
    ['register', made.inspectors],
    ['file', '系统自动办理'],
    ['dispatch', '系统自动办理'],
  ]);
  expect(detail.history.at(-1)?.text.zh).toMatch(/前处置（(立案条件|点位|所在区域).+）$/);
});

test('delivered again, also at the same moment, nothing changes', async () => {
  const made = finding({ siteId: sites[1] ?? '' });
  await Promise.allSettled([openCaseForFinding(host.system, made), openCaseForFinding(host.system, made)]);
  expect(await openCaseForFinding(host.system, made)).toEqual({ opened: false });
  expect((await casesOf(made.siteId)).length).toBe(1);
});

test('found again on a site while its case file is open: added to it, once', async () => {
  const siteId = sites[2] ?? '';
  await openCaseForFinding(host.system, finding({ siteId }));
  const again = finding({ siteId, photoIds: [await host.photo()] });
  expect(await openCaseForFinding(host.system, again)).toEqual({ opened: false });
  await openCaseForFinding(host.system, again);
  const files = await casesOf(siteId);
  expect(files.length).toBe(1);
  const detail = await caseFileDetail(office, { id: files[0]?.id ?? '' });
  expect(detail.photos.map((photo) => photo.id)).toEqual(again.photoIds);
  expect(detail.history.filter((entry) => entry.kind === 'found-again').map((entry) => entry.actor)).toEqual([again.inspectors]);
});

test('two findings of one site and kind at the same moment are one case file', async () => {
  const siteId = sites[6] ?? '';
  await Promise.all([finding({ siteId }), finding({ siteId })].map((made) => openCaseForFinding(host.system, made)));
  expect((await casesOf(siteId)).length).toBe(1);
});

test('found again after it was closed it is a new case file', async () => {
  const siteId = sites[3] ?? '';
  await openCaseForFinding(host.system, finding({ siteId }));
  await host.look(`UPDATE rectification.case_file SET stage = 'closed' WHERE site_id = $1`, [siteId]);
  expect(await openCaseForFinding(host.system, finding({ siteId }))).toEqual({ opened: true });
  expect((await casesOf(siteId)).length).toBe(2);
});

test('what is like no category waits for the office, without one', async () => {
  const siteId = sites[4] ?? '';
  await openCaseForFinding(host.system, finding({ siteId, checkItemId: unknown }));
  const [file] = await casesOf(siteId);
  expect(await caseFileDetail(office, { id: file?.id ?? '' })).toMatchObject({
    stage: 'registered',
    category: '待分类',
    categoryId: null,
    unit: null,
    moves: [{ move: 'file', allowed: true }, { move: 'refuse-filing' }, { move: 'split' }, { move: 'void' }],
  });
});

test('it happens by itself when the event of the finding is delivered', async () => {
  const made = finding({ siteId: sites[5] ?? '' });
  await host.look(`INSERT INTO platform.outbox (county_id, id, at, topic, payload, next_try) VALUES ($1, $2, $3, $4, $5, $3)`, [
    host.countyId,
    newId(),
    '2026-09-24T01:00:00Z',
    FINDING_MADE,
    JSON.stringify(made),
  ]);
  await host.deliveries.drain();
  expect((await casesOf(made.siteId)).length).toBe(1);
});
