import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assessment } from '@chuangcheng/modules/assessment';
import { inspection } from '@chuangcheng/modules/inspection';
import { organisation, rosterImport, unitDirectory } from '@chuangcheng/modules/organisation';
import { rectification } from '@chuangcheng/modules/rectification';
import { loadFile } from '@chuangcheng/platform/import';
import { openWorkbook } from '@chuangcheng/platform/spreadsheet';
import { createTestHost, type TestHost } from '@chuangcheng/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rankingSheet } from './http/ranking-sheet.ts';
import { appraisal } from './module.ts';
import { ranking } from './queries/ranking.ts';
import { storeCases } from './ranking.fixture.ts';

const roster = fileURLToPath(new URL('../../database/seeds/组织机构.xlsx', import.meta.url));

let host: TestHost;
beforeAll(async () => {
  host = await createTestHost([organisation, assessment, inspection, rectification, appraisal]);
  await loadFile(rosterImport, host.system, { name: '组织机构.xlsx', bytes: readFileSync(roster) });
  // Now is 24 September, nine in the morning: what is due at ten is not due yet.
  await storeCases(host, [
    { unit: '映川街道', filed: 1, due: 3, completed: 2, closed: true },
    { unit: '映川街道', filed: 1, due: 3, completed: 4, closed: true, reworked: true },
    { unit: '映川街道', filed: 20, due: 24 },
    { unit: '文昭街道', filed: 2, due: 5, completed: 5, closed: true },
    { unit: '文昭街道', filed: 2, due: 5 },
    { unit: '文昭街道', filed: 3, due: 6, completed: 6, reworked: true },
    { unit: '文昭街道', filed: 3, due: 6, stage: 'suspended' },
    { unit: '文昭街道', filed: 3, due: 6, stage: 'void' },
    { unit: '文昭街道', filed: 4, due: 30, completed: 7 },
    { unit: '北闸街道', filed: 1, due: 2, completed: 9 },
    { unit: '北闸街道', filed: 1, due: 2, completed: 2 },
    { unit: '文昭街道', filed: 3, due: 6, completed: 5, closed: true, month: '2026-08' },
    { unit: '北闸街道', filed: 3, due: 6, completed: 7, closed: true, month: '2026-08' },
    { unit: '县城管执法局', filed: 3, due: 6, completed: 5, closed: true },
  ]);
});
afterAll(() => host.drop());

const streets = { group: 'street', by: 'on-time' } as const;

test('who neither leads, works for the office nor answers for a unit sees no ranking', async () => {
  for (const role of ['inspector', 'verifier', 'finance', 'sysadmin'] as const) {
    await expect(ranking(await host.person({ role }), streets)).rejects.toMatchObject({
      refusal: { code: 'platform/forbidden' },
    });
  }
});

test('streets by their on-time rate, counted by hand', async () => {
  const found = await ranking(await host.person({ role: 'leader' }), streets);
  expect([found.month, found.from, found.to, found.months]).toEqual([
    '2026-09',
    '2026-09-01',
    '2026-09-30',
    ['2026-09', '2026-08'],
  ]);
  const ratio = (numerator: number, denominator: number) => ({ numerator, denominator });
  expect(
    found.rows.map(({ unit, rank, rankBefore, onTime, rework, closing }) => ({
      unit,
      rank,
      rankBefore,
      onTime,
      rework,
      closing,
    })),
  ).toEqual([
    // 5, 5 and 6 September were due; two of them in time. Suspended and void ones are not due, void ones not filed either.
    { unit: '文昭', rank: 1, rankBefore: 1, onTime: ratio(2, 3), rework: ratio(1, 3), closing: ratio(1, 5) },
    { unit: '映川', rank: 2, rankBefore: null, onTime: ratio(1, 2), rework: ratio(1, 2), closing: ratio(2, 3) },
    { unit: '北闸', rank: 2, rankBefore: 2, onTime: ratio(1, 2), rework: ratio(0, 2), closing: ratio(0, 2) },
    { unit: '鹤汀', rank: null, rankBefore: null, onTime: ratio(0, 0), rework: ratio(0, 0), closing: ratio(0, 0) },
  ]);
  expect(found.total).toMatchObject({ onTime: ratio(4, 7), rework: ratio(2, 7), closing: ratio(3, 10), visitScore: ratio(0, 0) });
});

test('a deadline of today counts once it has passed', async () => {
  host.clock.set('2026-09-24T11:00:00+08:00');
  const found = await ranking(host.system, streets);
  expect(found.rows.find((row) => row.unit === '映川')).toMatchObject({ rank: 3, onTime: { numerator: 1, denominator: 3 } });
});

test('everybody who may ask sees the same figures of all units', async () => {
  const [unit] = (await unitDirectory(host.system)).named('映川街道');
  const liaison = await host.person({ role: 'liaison', unitId: unit!.id });
  const [own, all] = await Promise.all([ranking(liaison, streets), ranking(host.system, streets)]);
  expect(own.rows).toEqual(all.rows);
});

test('the fewest reworked come first, another month and another group are chosen', async () => {
  const rework = await ranking(host.system, { ...streets, by: 'rework' });
  expect(rework.rows.map((row) => [row.unit, row.rank])).toEqual([
    ['北闸', 1],
    ['文昭', 2],
    ['映川', 3],
    ['鹤汀', null],
  ]);
  const august = await ranking(host.system, { ...streets, month: '2026-08' });
  expect(august.rows.filter((row) => row.rank !== null).map((row) => [row.unit, row.rank])).toEqual([
    ['文昭', 1],
    ['北闸', 2],
  ]);
  const departments = await ranking(host.system, { group: 'department', by: 'closing' });
  expect(departments.rows).toHaveLength(52);
  expect(departments.rows[0]).toMatchObject({ rank: 1, closing: { numerator: 1, denominator: 1 } });
});

test('a month without anything ranks nobody', async () => {
  const found = await ranking(host.system, { ...streets, month: '2020-01' });
  expect(found.rows.map((row) => row.rank)).toEqual([null, null, null, null]);
});

test('the export has numerators and denominators in columns of their own', async () => {
  const { body, fileName } = await rankingSheet(await ranking(host.system, streets), 'zh');
  expect(fileName).toBe('2026-09 街道排名.xlsx');
  const read = await openWorkbook(body as Uint8Array, fileName ?? '');
  if (!read.ok) throw new Error(read.code);
  const [titles, ...rows] = (read.value.sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell.text));
  const row = (unit: string) =>
    Object.fromEntries(rows.find((cells) => cells[1] === unit)?.map((text, at) => [titles?.[at], text]) ?? []);
  expect(row('文昭街道')).toMatchObject({
    名次: '1',
    按期处置数: '2',
    应处置数: '3',
    返工数: '1',
    处置数: '3',
    月份: '2026-09',
  });
  expect(row('鹤汀街道')).toMatchObject({
    名次: '—',
    按期处置率: '—',
    按期处置数: '0',
    应处置数: '0',
    统计时点: '2026-09-24 11:00',
  });
});

test('a new month is shown as soon as it says something of the figure', async () => {
  host.clock.set('2026-10-03T09:00:00+08:00');
  await storeCases(host, [{ unit: '映川街道', filed: 1, due: 20, month: '2026-10' }]);
  const newest = async (by: 'on-time' | 'closing') => (await ranking(host.system, { group: 'street', by })).month;
  expect([await newest('on-time'), await newest('closing')]).toEqual(['2026-09', '2026-10']);
});
