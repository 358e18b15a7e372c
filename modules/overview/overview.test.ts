import { ranking } from '@chuangcheng/modules/appraisal';
import { fieldPoints, siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getMyUnit } from './contract/index.ts';
import { createOverviewHost, fourSites, storeCases, storeVisit } from './overview.fixture.ts';
import { cockpit } from './queries/cockpit.ts';
import { myUnit } from './queries/my-unit.ts';
import { standing } from './queries/standing.ts';

let host: TestHost;
beforeAll(async () => {
  host = await createOverviewHost();
});
afterAll(() => host.drop());

const at = (day: string, time = '10:00') => `2026-${day}T${time}:00+08:00`;

test('the cockpit is for leaders and the office, one’s own unit for who answers for one', async () => {
  for (const role of ['unit-head', 'liaison', 'inspector', 'verifier', 'finance', 'auditadmin'] as const) {
    await expect(cockpit(await host.person({ role }), undefined)).rejects.toMatchObject({
      refusal: { code: 'platform/forbidden' },
    });
  }
  for (const role of ['leader', 'office', 'verifier'] as const) {
    await expect(myUnit(await host.person({ role }), undefined)).rejects.toMatchObject({
      refusal: { code: 'platform/forbidden' },
    });
  }
});

test('where we stand: the newest visit of each site within a year, counted by hand', async () => {
  const [one, two, three] = await fourSites(host);
  await storeVisit(host, one!, 60, at('08-01'));
  await storeVisit(host, one!, 80.5, at('09-01'));
  await storeVisit(host, two!, 91.25, at('09-02'));
  await storeVisit(host, three!, 40, '2025-09-01T10:00:00+08:00');
  const found = await standing(await host.person({ role: 'office' }), undefined);
  const [points, { sites }, { byId }] = await Promise.all([
    fieldPoints(host.system),
    siteDirectory(host.system),
    siteTypeDirectory(host.system),
  ]);
  const inUse = sites.filter((site) => site.inUse);
  expect(found).toMatchObject({
    since: '2025-09-24',
    coveredPoints: { numerator: points.byType.get(one!.siteTypeId), denominator: 40 },
    visitedSites: { numerator: 2, denominator: inUse.length },
    meanScore: { numerator: 171.75, denominator: 2 },
  });
  expect(found.siteTypes[0]).toEqual({
    siteTypeId: one!.siteTypeId,
    siteType: byId.get(one!.siteTypeId)?.name,
    score: { numerator: 171.75, denominator: 2 },
    visited: { numerator: 2, denominator: inUse.filter((site) => site.siteTypeId === one!.siteTypeId).length },
    points: points.byType.get(one!.siteTypeId),
  });
  expect(found.siteTypes.at(-1)?.score.denominator).toBe(0);
  expect(found.siteTypes.reduce((sum, type) => sum + Math.round(type.points * 1000), 0)).toBe(40_000);
});

test('what waits, who is behind and what has changed, counted by hand', async () => {
  await storeCases(host, [
    { unit: '县城管执法局', stage: 'handling', reported: at('09-10'), due: at('09-12') },
    { unit: '县城管执法局', stage: 'handling', reported: at('09-10'), due: at('09-13') },
    { unit: '县城管执法局', stage: 'handling', reported: at('09-23'), due: at('09-24', '18:00') },
    { unit: '县住建局', stage: 'handling', reported: at('09-11'), due: at('09-14') },
    {
      unit: '县住建局',
      stage: 'closed',
      reported: at('09-01'),
      due: at('09-04'),
      completed: at('09-03'),
      closed: at('09-24', '08:30'),
    },
    { unit: '县住建局', stage: 'contested', reported: at('09-20'), due: at('09-26') },
    { unit: '县住建局', stage: 'verifying', reported: at('09-20'), due: at('09-25'), completed: at('09-21') },
    { unit: '县住建局', stage: 'registered', reported: at('09-24', '08:00') },
    { unit: '县住建局', stage: 'closed', reported: at('08-01'), due: at('08-04'), completed: at('08-05'), closed: at('09-23') },
  ]);
  const found = await cockpit(await host.person({ role: 'leader' }), undefined);
  expect(found.cases).toMatchObject({
    open: 7,
    overdue: 3,
    month: '2026-09',
    from: '2026-09-01',
    to: '2026-09-30',
    // Due by now in September: 12, 13 and 14 of the open ones, and the closed one, which alone was in time.
    onTime: { numerator: 1, denominator: 4 },
    reportedToday: 1,
    closedToday: 1,
    reportedYesterday: 1,
    closedYesterday: 1,
  });
  expect(found.behind.map(({ unit, overdue, open, onTime }) => ({ unit, overdue, open, onTime }))).toEqual([
    { unit: '县城管执法局', overdue: 2, open: 3, onTime: { numerator: 0, denominator: 2 } },
    { unit: '县住建局', overdue: 1, open: 3, onTime: { numerator: 1, denominator: 2 } },
  ]);
  expect(
    found.trend.map(({ month, onTime, filed, closed }) => [month, onTime.numerator, onTime.denominator, filed, closed]),
  ).toEqual([
    ['2026-08', 0, 1, 1, 1],
    ['2026-09', 1, 4, 7, 1],
  ]);
  const counts = new Map(found.decisions.map(({ key, count }) => [key, count]));
  expect([counts.get('contested'), counts.get('to-file'), counts.get('to-verify'), counts.has('to-close')]).toEqual([
    1,
    1,
    1,
    false,
  ]);
});

test('a unit sees what is due, its rank, and what would change it', async () => {
  const [unit] = (await unitDirectory(host.system)).named('县城管执法局');
  const found = await myUnit(await host.person({ role: 'liaison', unitId: unit!.id }), undefined);
  expect(getMyUnit.response.parse(found)).toEqual(found);
  expect(found.units).toMatchObject([
    {
      unit: unit!.name,
      open: 3,
      overdue: 2,
      dueToday: 1,
      onTime: { numerator: 0, denominator: 2 },
      rank: { group: 'department', rank: 2, of: 2 },
      whatWouldChange: { zh: '应处置 2 件不变，再有 1 件按期处置，按期处置率为 50.0%（1/2），与县住建局并列第 1 名。' },
    },
  ]);
});

test('the ranking by visit score counts a visit for the town of its site, in the month it was made', async () => {
  const [one, two] = await fourSites(host);
  const leader = await host.person({ role: 'leader' });
  const of = async (month?: string) => {
    const found = await ranking(leader, { group: 'street', by: 'visit-score', ...(month && { month }) });
    return {
      month: found.month,
      months: found.months,
      score: found.rows.find((row) => row.unitId === one!.townUnitId)?.visitScore,
    };
  };
  expect(await of('2026-08')).toMatchObject({ score: { numerator: 60, denominator: 1 } });
  const inSameTown = one!.townUnitId === two!.townUnitId;
  expect(await of()).toEqual({
    month: '2026-09',
    months: ['2026-09', '2026-08', '2025-09'],
    score: inSameTown ? { numerator: 171.75, denominator: 2 } : { numerator: 80.5, denominator: 1 },
  });
});
