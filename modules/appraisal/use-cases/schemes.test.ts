import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { periodHost, plainScheme } from '../period.fixture.ts';
import { periodDetail } from '../queries/period-detail.ts';
import { schemeDetail } from '../queries/scheme-detail.ts';
import { schemePreview } from '../queries/scheme-preview.ts';
import { schemeRows } from '../queries/scheme-rows.ts';
import { activateScheme } from './activate-scheme.ts';
import { keepScheme } from './keep-scheme.ts';
import { openPeriod } from './open-period.ts';

let made: Awaited<ReturnType<typeof periodHost>>;
beforeAll(async () => {
  made = await periodHost();
});
afterAll(() => made.host.drop());

const refused = (code: string) => ({ refusal: { code } });
const draft = (changes: object = {}) => ({
  id: newId(),
  version: null,
  name: '街道考核',
  group: 'street' as const,
  definition: plainScheme,
  ...changes,
});
const page = { page: 1, pageSize: 50 };

test('the office edits schemes, heads and liaison officers read them, others neither', async () => {
  for (const role of ['leader', 'unit-head', 'liaison', 'inspector'] as const) {
    const person = await made.host.person({ role });
    await expect(keepScheme(person, draft())).rejects.toMatchObject(refused('platform/forbidden'));
    await expect(activateScheme(person, { id: newId(), version: 1 })).rejects.toMatchObject(refused('platform/forbidden'));
    await expect(schemePreview(person, draft())).rejects.toMatchObject(refused('platform/forbidden'));
    if (role === 'inspector') await expect(schemeRows(person, page)).rejects.toMatchObject(refused('platform/forbidden'));
    else expect(await schemeRows(person, page)).toMatchObject({ total: 0 });
  }
});

test('a definition that cannot be used is refused, whether it is kept or tried', async () => {
  const [onTime, closing] = plainScheme.metrics;
  const [rework] = plainScheme.adjustments;
  const faults = [
    ['appraisal/scheme-weights', { metrics: [onTime] }],
    ['appraisal/scheme-repeats', { metrics: [onTime, { ...onTime, weight: 40 }] }],
    ['appraisal/scheme-repeats', { adjustments: [rework, rework] }],
    ['appraisal/scheme-bounds', { floor: 100 }],
    ['appraisal/scheme-bounds', { adjustments: [{ ...rework, points: 0 }] }],
  ] as const;
  for (const [code, change] of faults) {
    const bad = draft({ definition: { ...plainScheme, ...change } });
    await expect(keepScheme(made.office, bad)).rejects.toMatchObject(refused(code));
    await expect(schemePreview(made.office, bad)).rejects.toMatchObject(refused(code));
  }
  // Thirds of a half, such as 33.5 + 33.5 + 33, come to 100 exactly.
  const metrics = [
    { ...onTime!, weight: 33.5 },
    { ...closing!, weight: 33.5 },
    { metric: 'resolution' as const, weight: 33, minimumSample: 1 },
  ];
  expect((await schemePreview(made.office, draft({ definition: { ...plainScheme, metrics } }))).rows).toHaveLength(4);
});

test('kept, changed and put in force: one per group, the one before is retired and stays as it is', async () => {
  const [first, second] = [draft(), draft({ name: '街道考核 二' })];
  expect(await keepScheme(made.office, first)).toEqual({ version: 1 });
  await expect(keepScheme(made.office, first)).rejects.toMatchObject(refused('platform/changed-meanwhile'));
  expect(await keepScheme(made.office, { ...first, version: 1, name: '街道月度考核' })).toEqual({ version: 2 });
  await expect(keepScheme(made.office, { ...first, version: 1 })).rejects.toMatchObject(refused('platform/changed-meanwhile'));
  await expect(activateScheme(made.office, { id: first.id, version: 1 })).rejects.toMatchObject(
    refused('platform/changed-meanwhile'),
  );
  await expect(activateScheme(made.office, { id: newId(), version: 1 })).rejects.toMatchObject(
    refused('appraisal/scheme-not-found'),
  );
  await activateScheme(made.office, { id: first.id, version: 2 });
  await keepScheme(made.office, second);
  const period = newId();
  await openPeriod(made.office, { id: period, month: '2026-08', group: 'street' });
  await activateScheme(made.office, { id: second.id, version: 1 });
  expect(await schemeDetail(made.office, { id: first.id })).toMatchObject({ name: '街道月度考核', state: 'retired', version: 4 });
  await expect(keepScheme(made.office, { ...first, version: 4 })).rejects.toMatchObject(refused('appraisal/scheme-retired'));
  const { rows } = await schemeRows(made.office, { ...page, state: ['active'], search: '考核' });
  expect(rows.map((row) => row.name)).toEqual(['街道考核 二']);
  // A scheme in force may change; the period opened before keeps what it began with.
  await keepScheme(made.office, { ...second, version: 2, definition: { ...plainScheme, red: 4 } });
  expect((await periodDetail(made.office, { id: period })).definition.red).toBe(1);
});

test('a preview counts the newest month that is over and stores nothing', async () => {
  const before = await made.host.look('SELECT count(*) FROM appraisal.scheme');
  const tried = await schemePreview(made.office, { group: 'street', definition: plainScheme });
  expect([tried.month, tried.from, tried.to]).toEqual(['2026-08', '2026-08-01', '2026-08-31']);
  expect(tried.rows.map(({ unit, score }) => [unit, score])).toEqual([
    ['映川街道', 79.5],
    ['文昭街道', 70],
    ['北闸街道', 33.33],
    ['鹤汀街道', null],
  ]);
  expect(tried.rows[0]?.metrics[0]?.href).toContain('/rectification/case-files?');
  expect(await made.host.look('SELECT count(*) FROM appraisal.scheme')).toEqual(before);
});
