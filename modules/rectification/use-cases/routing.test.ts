import { newId } from '@chuangcheng/kit/id';
import { indexImport, siteDirectory, sitesImport } from '@chuangcheng/modules/assessment';
import { areaDirectory } from '@chuangcheng/modules/organisation';
import { loadFile } from '@chuangcheng/platform/import';
import { afterEach, afterAll, beforeAll, expect, test } from 'vitest';
import { caseFileDetail } from '../queries/case-file-detail.ts';
import { conflictsOfDraft } from '../queries/conflicts-of-draft.ts';
import { listRoutingRules } from '../queries/list-routing-rules.ts';
import { routeProposal } from '../queries/route-proposal.ts';
import { forgetRouting } from '../queries/routing-rules.ts';
import { testRoute } from '../queries/test-route.ts';
import { type CaseHost, createCaseHost, IN_THE_COUNTY, seed } from '../rectification.fixture.ts';
import { addRoutingRule, changeRoutingRule, retireRoutingRule } from './keep-routing.ts';
import { openCaseForFinding } from './open-case-for-finding.ts';
import { setCheckItemCondition } from './set-check-item-condition.ts';

let host: CaseHost;
let office: Awaited<ReturnType<CaseHost['as']>>;
let areas: { town: string; community: string };
beforeAll(async () => {
  host = await createCaseHost();
  await loadFile(indexImport, host.system, seed('测评体系.xlsx'));
  await loadFile(sitesImport, host.system, seed('点位台账.xlsx'));
  office = await host.as('office', '县创建办');
  const { index, byCode } = await areaDirectory(host.system);
  const at = index.locate(IN_THE_COUNTY);
  const idOf = (code: string | null) => byCode.get(code ?? '')?.id ?? '';
  areas = { town: idOf(at.town), community: idOf(at.community) };
}, 120_000);
afterAll(() => host.drop());
afterEach(async () => {
  await host.look('DELETE FROM rectification.routing_rule');
  forgetRouting(host.countyId);
});

const refused = (code: string) => ({ refusal: { code } });
const words = (more: object = {}) => ({
  categoryId: null,
  ofClass: null,
  siteTypeId: null,
  areaId: null,
  unitId: host.unit('县住建局'),
  note: '',
  fromDay: '2026-09-01',
  ...more,
});
const add = (more: object) => addRoutingRule(office, { id: newId(), ...words(more) });
const rows = async (query: object = {}) => (await listRoutingRules(office, { page: 1, pageSize: 50, ...query })).rows;
const route = () => routeProposal(office, { conditionId: host.condition.id, ...IN_THE_COUNTY });

test('rules are kept by the office, name something that exists, and are sent twice without harm', async () => {
  const id = newId();
  const rule = { id, ...words({ categoryId: host.condition.categoryId }) };
  const inspector = await host.as('inspector', '县教育局');
  await expect(addRoutingRule(await host.as('leader', '县创建办'), rule)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(addRoutingRule(inspector, rule)).rejects.toMatchObject(refused('platform/forbidden'));
  await expect(addRoutingRule(office, { ...rule, ...words() })).rejects.toMatchObject(
    refused('rectification/rule-names-nothing'),
  );
  await expect(addRoutingRule(office, { ...rule, ofClass: 'event/zz', categoryId: null })).rejects.toMatchObject(
    refused('rectification/category-not-found'),
  );
  await expect(addRoutingRule(office, { ...rule, siteTypeId: id })).rejects.toMatchObject(
    refused('rectification/site-type-not-found'),
  );
  await expect(addRoutingRule(office, { ...rule, areaId: id })).rejects.toMatchObject(refused('rectification/area-not-found'));
  await expect(addRoutingRule(office, { ...rule, unitId: id })).rejects.toMatchObject(refused('rectification/unit-not-found'));
  const first = await addRoutingRule(office, rule);
  expect(await addRoutingRule(office, rule)).toEqual(first);
  const second = await add({ areaId: areas.town });
  expect(second.number).toBe(first.number + 1);
  await expect(changeRoutingRule(inspector, { ...rule, version: 1, reason: '调整' })).rejects.toMatchObject(
    refused('platform/forbidden'),
  );
  await expect(changeRoutingRule(office, { ...rule, id: newId(), version: 1, reason: '调整' })).rejects.toMatchObject(
    refused('rectification/rule-not-found'),
  );
  await changeRoutingRule(office, { ...rule, unitId: host.unit('县教育局'), version: 1, reason: '职责调整' });
  await expect(changeRoutingRule(office, { ...rule, version: 1, reason: '调整' })).rejects.toMatchObject(
    refused('platform/changed-meanwhile'),
  );
  await expect(retireRoutingRule(inspector, { id, version: 2, reason: '撤销' })).rejects.toMatchObject(
    refused('platform/forbidden'),
  );
  await retireRoutingRule(office, { id, version: 2, reason: '机构改革' });
  await expect(retireRoutingRule(office, { id, version: 3, reason: '再撤' })).rejects.toMatchObject(
    refused('rectification/rule-retired'),
  );
  expect((await rows({ state: ['retired'] })).map(({ unit, reason }) => [unit, reason])).toEqual([['县教育局', '机构改革']]);
});

test('the most specific rule decides the proposal; the tester says how every rule fared', async () => {
  const before = await route();
  expect(before.unit).not.toBe('县住建局');
  await add({ areaId: areas.town, unitId: host.unit('县教育局') });
  expect((await route()).unit).toBe('县教育局');
  await add({ areaId: areas.community, unitId: host.unit('县城管执法局') });
  expect((await route()).unit).toBe('县城管执法局');
  const { number } = await add({ categoryId: host.condition.categoryId, note: '归口管理' });
  expect((await route()).why.at(0)?.zh).toMatch(new RegExp(`^派遣规则 ${number}（.+）指定县住建局：归口管理$`));
  await add({ categoryId: host.condition.categoryId, areaId: areas.town, fromDay: '2026-10-01' });
  const tried = await testRoute(office, { conditionId: host.condition.id, ...IN_THE_COUNTY });
  expect(tried).toMatchObject({ unit: '县住建局' });
  expect(tried.rules.map(({ verdict, why }) => [verdict, why.zh])).toEqual([
    ['decides', '最具体的一条，按此派遣'],
    ['gives-way', `不如规则 ${number} 具体`],
    ['gives-way', `不如规则 ${number} 具体`],
    ['no-match', '2026年10月1日(周四)起才生效'],
  ]);
  // Nothing is known of the place: what names an area does not match.
  const nowhere = await testRoute(office, { conditionId: host.condition.id });
  expect(nowhere.rules.filter(({ verdict }) => verdict === 'no-match').length).toBe(3);
  await expect(testRoute(office, { conditionId: host.condition.id, lng: 0, lat: 0 })).rejects.toMatchObject(
    refused('rectification/outside-county'),
  );
});

test('rules in conflict are listed, foretold, and leave the case file to the office', async () => {
  const one = await add({ areaId: areas.town });
  const draft = { areaId: areas.town, unitId: host.unit('县教育局') };
  expect(await conflictsOfDraft(office, draft)).toMatchObject([{ number: one.number, unit: '县住建局' }]);
  expect(await conflictsOfDraft(office, { ...draft, unitId: host.unit('县住建局') })).toEqual([]);
  expect(await conflictsOfDraft(office, { ...draft, exceptId: one.id })).toEqual([]);
  const other = await add({ areaId: areas.town, unitId: host.unit('县教育局') });
  await add({ areaId: areas.community });
  expect((await rows({ conflicts: true })).map(({ number, conflicts }) => [number, conflicts[0]?.number])).toEqual([
    [one.number, other.number],
    [other.number, one.number],
  ]);
  expect((await rows({ search: '教育' })).map((row) => row.number)).toEqual([other.number]);
  expect((await rows({ sort: '-number' }))[1]?.number).toBe(other.number);
  await host.look(`DELETE FROM rectification.routing_rule WHERE area_id = $1`, [areas.community]);
  forgetRouting(host.countyId);
  expect(await route()).toMatchObject({ unitId: null });
});

test('a finding goes where the rules say; a tie waits for the office', async () => {
  const site = (await siteDirectory(host.system)).sites.find((one) => one.lng !== null);
  const [item] = await host.look<{ id: string }>('SELECT id FROM assessment.check_item WHERE site_type_id = $1 LIMIT 1', [
    site?.siteTypeId,
  ]);
  await setCheckItemCondition(office, { checkItemId: item?.id ?? '', conditionId: host.condition.id });
  const find = async () => {
    const findingId = newId();
    await openCaseForFinding(host.system, {
      findingId,
      visitId: newId(),
      siteId: site?.id ?? '',
      checkItemId: item?.id ?? '',
      description: '垃圾收集点满溢',
      note: '',
      photoIds: [],
      at: '2026-09-24T00:50:00.000Z',
      inspectorAccountIds: [],
      inspectors: '县创建办 督查员甲',
    });
    return caseFileDetail(office, { id: findingId });
  };
  await add({ siteTypeId: site?.siteTypeId });
  const found = await find();
  expect(found).toMatchObject({ stage: 'handling', unit: '县住建局' });
  expect(found.history.at(-1)?.text.zh).toContain('派遣规则');
  await host.look(`UPDATE rectification.case_file SET stage = 'void'`);
  await add({ siteTypeId: site?.siteTypeId, unitId: host.unit('县教育局') });
  expect(await find()).toMatchObject({ stage: 'filed', unit: null });
});
