import { newId } from '@chuangcheng/kit/id';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recomputeDraw } from './domain/index.ts';
import { draftPlan, type InspectionHost, inspectionHost, targetedPlan } from './inspection.fixture.ts';
import { drawRecord } from './queries/draw-record.ts';
import { planDetail } from './queries/plan-detail.ts';
import { plans, plansUnderWay } from './queries/plans.ts';
import { unitsAnswering } from './queries/pools.ts';
import { addPlan } from './use-cases/add-plan.ts';
import { changePlan } from './use-cases/change-plan.ts';
import { closePlan } from './use-cases/close-plan.ts';
import { commitPlan } from './use-cases/commit-plan.ts';
import { drawPlan } from './use-cases/draw-plan.ts';

let made: InspectionHost;
beforeAll(async () => {
  made = await inspectionHost();
});
afterAll(() => made.host.drop());

const refusal = (code: string) => ({ refusal: { code } });

test('only the office plans', async () => {
  const [inspector] = made.inspectors;
  const input = { id: newId(), version: 1, reason: '不需要' };
  for (const attempt of [commitPlan, drawPlan, closePlan]) {
    await expect(attempt(inspector!, input)).rejects.toMatchObject(refusal('platform/forbidden'));
  }
  await expect(planDetail(await made.host.person({ role: 'finance' }), input)).rejects.toMatchObject(
    refusal('platform/forbidden'),
  );
});

test('a double random plan, from draft to closed: its draw can be done again by anybody', async () => {
  const { office } = made;
  const { id, siteTypeId } = await draftPlan(made, '农贸市场', 4);
  expect(await planDetail(office, { id })).toMatchObject({
    state: 'draft',
    sites: 4,
    quotas: [{ siteType: '农贸市场', amount: 4, pool: 9 }],
    hints: [],
    commitment: null,
  });
  await expect(drawRecord(office, { id })).rejects.toMatchObject(refusal('inspection/plan-not-committed'));
  await expect(drawPlan(office, { id, version: 1 })).rejects.toMatchObject(refusal('inspection/plan-not-committed'));

  const { version, commitment } = await commitPlan(office, { id, version: 1 });
  const frozen = await drawRecord(office, { id });
  expect(frozen).toMatchObject({ seed: null, commitment, result: [] });
  expect(recomputeDraw(frozen)).toEqual([]);
  await expect(commitPlan(office, { id, version })).rejects.toMatchObject(refusal('inspection/plan-not-draft'));
  await expect(drawPlan(office, { id, version: 1 })).rejects.toMatchObject(refusal('platform/changed-meanwhile'));

  // A site that closes after the freezing stays in the pool: the published fingerprint holds.
  await made.host.look(`UPDATE assessment.site SET state = 'not-in-use' WHERE id = $1`, [frozen.strata[0]?.pool[0]?.id]);
  expect(await drawPlan(office, { id, version })).toEqual({ version: 3, sites: 4 });
  const record = await drawRecord(office, { id });
  expect(record).toMatchObject({ commitment, poolHash: frozen.poolHash });
  expect(recomputeDraw(record)).toEqual([]);
  expect(recomputeDraw({ ...record, result: record.result.slice(1) })).toMatchObject([{ what: 'site-left-out' }]);

  const detail = await planDetail(office, { id });
  expect(detail.assignments.map((one) => [one.siteTypeId, one.inspectors.length])).toEqual(Array(4).fill([siteTypeId, 2]));
  expect(detail.inspectorList.reduce((sum, one) => sum + one.assigned, 0)).toBe(8);
  expect((await plansUnderWay(office, undefined)).map((plan) => plan.id)).toContain(id);
  await closePlan(office, { id, version: 3, reason: '本期结束' });
  expect((await plansUnderWay(office, undefined)).map((plan) => plan.id)).not.toContain(id);
});

test('nobody is sent to a site of their own units', async () => {
  const { office } = made;
  const id = newId();
  const { types } = await siteTypeDirectory(office);
  await addPlan(office, {
    id,
    name: '全覆盖',
    kind: 'full',
    firstDay: '2026-09-24',
    lastDay: '2026-10-24',
    note: '',
    siteIds: [],
    quotas: types
      .filter((type) => ['建筑工地', '住宅小区'].includes(type.name))
      .map((type) => ({ siteTypeId: type.id, amount: 1 })),
    inspectorIds: made.inspectors.map((one) => one.actor.accountId),
  });
  expect(await commitPlan(office, { id, version: 1 })).toMatchObject({ version: 2 });
  const [{ assignments, state }, { byId }] = await Promise.all([planDetail(office, { id }), siteDirectory(office)]);
  expect([state, assignments.length]).toEqual(['drawn', 40]);
  const unitOf = new Map(made.inspectors.map(({ actor }) => [actor.accountId, actor.duties[0]?.unitId ?? '']));
  const recused = assignments.filter((one) =>
    unitsAnswering(byId.get(one.siteId)!).includes(unitOf.get(made.inspectors[3]!.actor.accountId)!),
  );
  expect(recused.length).toBeGreaterThan(0);
  for (const one of assignments) {
    const units = unitsAnswering(byId.get(one.siteId)!);
    expect(one.inspectors.filter(({ accountId }) => units.includes(unitOf.get(accountId)!))).toEqual([]);
  }
  expect(recomputeDraw(await drawRecord(office, { id }))).toEqual([]);
});

test('a plan that cannot be drawn says so before, and is not committed', async () => {
  const { office } = made;
  const { id } = await draftPlan(made, '客运站场', 20);
  expect((await planDetail(office, { id })).hints).toEqual([
    { severity: 'obstacle', text: expect.objectContaining({ zh: '客运站场：要抽 20 个，启用的点位只有 3 个' }) },
  ]);
  await expect(commitPlan(office, { id, version: 1 })).rejects.toMatchObject({
    refusal: { code: 'inspection/pool-too-small', values: { siteType: '客运站场', amount: 20, pool: 3 } },
  });
  const { byId } = await siteDirectory(office);
  const sponsor = [...byId.values()].find((site) => site.inUse && site.sponsorUnitId)!;
  const own = await made.person('inspector', '县创建办');
  await made.host.look('UPDATE organisation.duty SET unit_id = $1 WHERE account_id = $2', [
    sponsor.sponsorUnitId,
    own.actor.accountId,
  ]);
  const lonely = newId();
  await addPlan(office, {
    id: lonely,
    name: '回避',
    kind: 'targeted',
    firstDay: '2026-09-24',
    lastDay: '2026-09-24',
    note: '',
    quotas: [],
    siteIds: [sponsor.id],
    inspectorIds: [own.actor.accountId, made.inspectors[0]!.actor.accountId],
  });
  expect((await planDetail(office, { id: lonely })).hints).toMatchObject([{ severity: 'obstacle' }]);
  await expect(commitPlan(office, { id: lonely, version: 1 })).rejects.toMatchObject(refusal('inspection/no-eligible-pair'));
});

test('only a draft changes, by who saw its newest version; unknown sites and people are refused', async () => {
  const { office } = made;
  const { id, siteTypeId } = await draftPlan(made, '医院', 2);
  const change = {
    id,
    name: '医院复查',
    kind: 'random' as const,
    firstDay: '2026-09-24',
    lastDay: '2026-09-30',
    note: '',
    siteIds: [],
    quotas: [{ siteTypeId, amount: 3 }],
    inspectorIds: made.inspectors.map((one) => one.actor.accountId),
  };
  expect(await changePlan(office, { ...change, version: 1 })).toEqual({ version: 2 });
  await expect(changePlan(office, { ...change, version: 1 })).rejects.toMatchObject(refusal('platform/changed-meanwhile'));
  const faults = [
    [{ inspectorIds: [office.actor.kind === 'account' ? office.actor.accountId : '', newId()] }, 'inspector-not-found'],
    [{ siteIds: [newId()] }, 'site-not-found'],
    [{ quotas: [{ siteTypeId: newId(), amount: 1 }] }, 'site-type-not-found'],
  ] as const;
  for (const [fault, code] of faults) {
    await expect(changePlan(office, { ...change, ...fault, version: 2 })).rejects.toMatchObject(refusal(`inspection/${code}`));
  }
  expect(await planDetail(office, { id })).toMatchObject({ name: '医院复查', sites: 3, version: 2 });
  await commitPlan(office, { id, version: 2 });
  await expect(changePlan(office, { ...change, version: 3 })).rejects.toMatchObject(refusal('inspection/plan-not-draft'));
});

test('the units that are inspected see neither what is ahead nor a seed it follows from', async () => {
  const liaison = await made.person('liaison', '县城管执法局');
  const id = await targetedPlan(made, 'DW0002', 'DW0003');
  expect(await planDetail(liaison, { id })).toMatchObject({ sites: 2, assignments: [], siteIds: [], hints: [] });
  expect(await drawRecord(liaison, { id })).toMatchObject({ seed: null, result: [] });
  await closePlan(made.office, { id, version: 2, reason: '取消' });
  expect(recomputeDraw(await drawRecord(made.office, { id }))).toEqual([]);
  expect((await drawRecord(liaison, { id })).seed).toMatch(/^[0-9a-f]{64}$/);
});

test('the list is searched, filtered, sorted; every change is on the record', async () => {
  const found = await plans(made.office, { page: 1, pageSize: 50, search: '专项', state: ['closed'] });
  expect(found).toMatchObject({ total: 1, rows: [{ name: '专项检查', kind: 'targeted', sites: 2, visited: 0, inspectors: 4 }] });
  const names = (await plans(made.office, { page: 1, pageSize: 50, sort: 'name' })).rows.map((row) => row.name);
  expect((await plans(made.office, { page: 1, pageSize: 50, sort: '-name' })).rows.map((row) => row.name)).toEqual(
    names.toReversed(),
  );
  const rows = await made.host.look<{ detail: object }>(
    `SELECT detail FROM platform.audit_entry WHERE action = 'inspection.plan' AND outcome = 'done' AND subject_id = $1 ORDER BY id`,
    [found.rows[0]?.id],
  );
  expect(rows.map(({ detail }) => ['added', 'committed', 'closed'].filter((what) => what in detail))).toEqual([
    ['added'],
    ['committed'],
    ['closed'],
  ]);
  const [{ n }] = (await made.host.look(
    `SELECT count(*)::int AS n FROM platform.audit_entry a, inspection.plan p WHERE p.state = 'committed' AND a.detail::text LIKE '%' || p.seed || '%'`,
  )) as [{ n: number }];
  expect(n).toBe(0);
});
