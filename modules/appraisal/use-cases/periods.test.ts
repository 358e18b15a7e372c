import { newId } from '@chuangcheng/kit/id';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OBJECTIONS_OPENED, PERIOD_PUBLISHED } from '../events.ts';
import { activeStreetScheme, contestedPeriod, periodHost } from '../period.fixture.ts';
import { lastPlaces } from '../queries/last-places.ts';
import { objectionRows } from '../queries/objection-rows.ts';
import { periodDetail } from '../queries/period-detail.ts';
import { periodRows } from '../queries/period-rows.ts';
import { periodVerification } from '../queries/period-verification.ts';
import { trend } from '../queries/trend.ts';
import { computePeriod } from './compute-period.ts';
import { correctPeriod } from './correct-period.ts';
import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';
import { openObjections } from './open-objections.ts';
import { openPeriod } from './open-period.ts';
import { publishPeriod } from './publish-period.ts';
import { withdrawObjection } from './withdraw-objection.ts';

let made: Awaited<ReturnType<typeof periodHost>>;
beforeAll(async () => {
  made = await periodHost();
  await activeStreetScheme(made.office);
});
afterAll(() => made.host.drop());
beforeEach(async () => {
  made.host.clock.set('2026-09-24T09:00:00+08:00');
  // What a test left is told before its period goes.
  await made.host.deliveries.drain();
  await made.host.look('TRUNCATE appraisal.correction, appraisal.objection, appraisal.period_score, appraisal.period');
});

const refused = (code: string) => ({ refusal: { code } });
const page = { page: 1, pageSize: 50 };
const ranked = async (id: string) =>
  (await periodDetail(made.office, { id })).rows.map(({ unit, rank, score, list }) => [unit, rank, score, list]);
const figureOf = (unit: string) => ({ unitId: made.unitId(unit), aboutKind: 'metric', about: 'on-time' }) as const;
const objectionOf = (periodId: string, unit: string) => ({
  id: newId(),
  periodId,
  ...figureOf(unit),
  reason: '有两件已按期办结',
});

test('only the office closes periods, only units object', async () => {
  const id = newId();
  for (const role of ['leader', 'unit-head', 'liaison', 'inspector', 'finance'] as const) {
    const person = await made.host.person({ role });
    const forbidden = refused('platform/forbidden');
    await expect(openPeriod(person, { id, month: '2026-08', group: 'street' })).rejects.toMatchObject(forbidden);
    await expect(computePeriod(person, { id, version: 1 })).rejects.toMatchObject(forbidden);
    await expect(openObjections(person, { id, version: 1 })).rejects.toMatchObject(forbidden);
    await expect(publishPeriod(person, { id, version: 1 })).rejects.toMatchObject(forbidden);
    const decision = { id, version: 1, upheld: false, answer: '不成立', figure: null };
    await expect(decideObjection(person, decision)).rejects.toMatchObject(forbidden);
  }
  for (const role of ['leader', 'office', 'inspector'] as const) {
    const person = await made.host.person({ role, unitId: made.unitId('映川街道') });
    await expect(fileObjection(person, objectionOf(id, '映川街道'))).rejects.toMatchObject(refused('platform/forbidden'));
  }
  const stranger = await made.host.stranger({ role: 'office' });
  const { id: kept } = await contestedPeriod(made.office);
  await expect(periodDetail(stranger, { id: kept })).rejects.toMatchObject(refused('appraisal/period-not-found'));
});

test('a period is opened once the month is over, once per group, under the scheme in force', async () => {
  const open = (month: string, group: 'street' | 'town' = 'street', id = newId()) =>
    openPeriod(made.office, { id, month, group });
  await expect(open('2026-09')).rejects.toMatchObject(refused('appraisal/month-not-over'));
  await expect(open('2026-08', 'town')).rejects.toMatchObject(refused('appraisal/no-active-scheme'));
  const id = newId();
  expect(await open('2026-08', 'street', id)).toEqual({ id, version: 1 });
  // Sent again it is the same period; another one for the month is refused.
  expect(await open('2026-08', 'street', id)).toEqual({ id, version: 1 });
  await expect(open('2026-08')).rejects.toMatchObject(refused('appraisal/period-exists'));
});

test('August of the streets, counted by hand, from open to published', async () => {
  const { office, host } = made;
  const id = newId();
  await openPeriod(office, { id, month: '2026-08', group: 'street' });
  const expected = [
    ['映川街道', 1, 79.5, 'red'],
    ['文昭街道', 2, 70, null],
    ['北闸街道', 3, 33.33, 'black'],
    ['鹤汀街道', null, null, null],
  ];
  // An open period shows the figures as they run.
  expect(await ranked(id)).toEqual(expected);
  await expect(openObjections(office, { id, version: 1 })).rejects.toMatchObject(refused('appraisal/step-not-possible'));
  await expect(publishPeriod(office, { id, version: 1 })).rejects.toMatchObject(refused('appraisal/step-not-possible'));
  expect(await computePeriod(office, { id, version: 1 })).toEqual({ version: 2 });
  expect(await ranked(id)).toEqual(expected);
  const detail = await periodDetail(office, { id });
  expect(detail).toMatchObject({ state: 'computed', asOf: '2026-09-23T15:59:59.000Z', steps: ['compute', 'open-objections'] });
  expect(detail.rows[0]?.metrics.map(({ numerator, denominator, points }) => [numerator, denominator, points])).toEqual([
    [2, 2, 60],
    [1, 2, 20],
  ]);
  // 文昭 needs one more closed of two? It has both; one more on time makes 100 and the first place.
  expect(detail.rows[1]?.whatWouldChange?.zh).toBe(
    '其他不变，按期处置率的件数增加 1 件（2/2 = 100.0%），得分 100.00，升至第 1 名。',
  );
  await expect(computePeriod(office, { id, version: 1 })).rejects.toMatchObject(refused('platform/changed-meanwhile'));
  expect(await computePeriod(office, { id, version: 2 })).toEqual({ version: 3 });
  expect(await openObjections(office, { id, version: 3 })).toEqual({ version: 4 });
  // 25 September 2026 is a holiday (中秋节), 26 and 27 a weekend: the second working day after the 24th is the 29th.
  expect(await periodDetail(office, { id })).toMatchObject({ objectionUntil: '2026-09-29', steps: ['correct'] });
  await expect(computePeriod(office, { id, version: 4 })).rejects.toMatchObject(refused('appraisal/step-not-possible'));
  host.clock.set('2026-09-29T18:00:00+08:00');
  await expect(publishPeriod(office, { id, version: 4 })).rejects.toMatchObject(refused('appraisal/window-open'));
  host.clock.set('2026-09-30T00:10:00+08:00');
  expect(await publishPeriod(office, { id, version: 4 })).toEqual({ version: 5 });
  expect(await periodDetail(office, { id })).toMatchObject({ state: 'published', steps: ['correct'] });
  expect(await trend(office, { group: 'street' })).toMatchObject({
    months: ['2026-08'],
    units: [{ unit: '映川街道', points: [{ month: '2026-08', score: 79.5, rank: 1 }] }, {}, {}, {}],
  });
  const last = await lastPlaces(host.system, { times: 1 });
  expect(last).toMatchObject([{ unitId: made.unitId('北闸街道'), group: 'street', periods: [{ id, month: '2026-08' }] }]);
  expect(await lastPlaces(host.system, { times: 2 })).toEqual([]);
  for (const topic of [OBJECTIONS_OPENED, PERIOD_PUBLISHED]) {
    expect(await host.events(topic)).toContainEqual({ topic, payload: { periodId: id, month: '2026-08', group: 'street' } });
  }
});

test('frozen figures are counted again from the record and agree; what was altered behind them shows', async () => {
  const { id } = await contestedPeriod(made.office);
  expect(await periodVerification(made.office, { id })).toMatchObject({ units: 4, figures: 12, differences: [] });
  await made.host.look(
    `UPDATE appraisal.period_score SET frozen = jsonb_set(frozen, '{metrics,closing,numerator}', '2') WHERE unit_id = $1`,
    [made.unitId('映川街道')],
  );
  expect((await periodVerification(made.office, { id })).differences).toEqual([
    {
      unit: '映川街道',
      about: '结案率',
      frozen: { zh: '2/2 = 100.0%', en: '2/2 = 100.0%' },
      counted: { zh: '1/2 = 50.0%', en: '1/2 = 50.0%' },
    },
  ]);
});

test('before publication a unit sees itself only, and nothing before it may object', async () => {
  const liaison = await made.liaisonOf('文昭街道');
  const id = newId();
  await openPeriod(made.office, { id, month: '2026-08', group: 'street' });
  await expect(periodDetail(liaison, { id })).rejects.toMatchObject(refused('appraisal/period-not-found'));
  expect((await periodRows(liaison, page)).total).toBe(0);
  await computePeriod(made.office, { id, version: 1 });
  await openObjections(made.office, { id, version: 2 });
  await fileObjection(liaison, objectionOf(id, '文昭街道'));
  const head = await made.host.person({ role: 'unit-head', unitId: made.unitId('北闸街道') });
  await fileObjection(head, objectionOf(id, '北闸街道'));
  const own = await periodDetail(liaison, { id });
  expect(own.rows.map(({ unit, rank, whatWouldChange }) => [unit, rank, whatWouldChange])).toEqual([['文昭街道', 2, null]]);
  expect(JSON.stringify(own)).not.toContain('映川');
  expect(own.objectionList.map((one) => one.unit)).toEqual(['文昭街道']);
  expect(own).toMatchObject({ objections: { open: 1, total: 1 }, steps: ['object'] });
  expect((await objectionRows(made.office, page)).total).toBe(2);
  expect((await periodDetail(await made.host.person({ role: 'leader' }), { id })).rows).toHaveLength(4);
});

test('a unit objects to its own weighed figures within the window, each once at a time', async () => {
  const { id } = await contestedPeriod(made.office);
  const liaison = await made.liaisonOf('北闸街道');
  const mine = objectionOf(id, '北闸街道');
  await expect(fileObjection(liaison, objectionOf(id, '映川街道'))).rejects.toMatchObject(refused('appraisal/not-your-unit'));
  await expect(fileObjection(liaison, { ...mine, about: 'satisfaction' })).rejects.toMatchObject(
    refused('appraisal/not-weighed'),
  );
  await expect(fileObjection(liaison, { ...mine, aboutKind: 'occurrence' })).rejects.toMatchObject(
    refused('appraisal/not-weighed'),
  );
  expect(await fileObjection(liaison, mine)).toEqual({ id: mine.id });
  expect(await fileObjection(liaison, mine)).toEqual({ id: mine.id });
  await expect(fileObjection(liaison, { ...mine, id: newId() })).rejects.toMatchObject(refused('appraisal/objection-exists'));
  await fileObjection(liaison, { ...mine, id: newId(), about: 'closing' });
  const other = await made.liaisonOf('映川街道');
  await expect(withdrawObjection(other, { id: mine.id, version: 1 })).rejects.toMatchObject(refused('appraisal/not-your-unit'));
  expect(await withdrawObjection(liaison, { id: mine.id, version: 1 })).toEqual({ version: 2 });
  await expect(withdrawObjection(liaison, { id: mine.id, version: 2 })).rejects.toMatchObject(
    refused('appraisal/step-not-possible'),
  );
  await fileObjection(liaison, { ...mine, id: newId() });
  made.host.clock.set('2026-09-30T00:01:00+08:00');
  await expect(fileObjection(liaison, { ...mine, id: newId(), about: 'rework', aboutKind: 'occurrence' })).rejects.toMatchObject(
    refused('appraisal/window-closed'),
  );
});

test('an upheld objection corrects the figure, the scores and the ranks, on record', async () => {
  const { id, version } = await contestedPeriod(made.office);
  const liaison = await made.liaisonOf('北闸街道');
  const objection = objectionOf(id, '北闸街道');
  await fileObjection(liaison, objection);
  const decision = { id: objection.id, version: 1, upheld: true, answer: '系统故障，应计按期', figure: null };
  await expect(decideObjection(made.office, decision)).rejects.toMatchObject(refused('appraisal/figure-needed'));
  for (const figure of [
    { numerator: 4, denominator: 3 },
    { numerator: 1, denominator: 3 },
    { count: 1, priorityCount: 0 },
  ]) {
    await expect(decideObjection(made.office, { ...decision, figure })).rejects.toMatchObject(
      refused('appraisal/figure-not-possible'),
    );
  }
  made.host.clock.set('2026-09-30T09:00:00+08:00');
  await expect(publishPeriod(made.office, { id, version })).rejects.toMatchObject(refused('appraisal/objections-open'));
  const right = { ...decision, figure: { numerator: 3, denominator: 3 } };
  const second = await made.host.person({ role: 'office' });
  const both = await Promise.allSettled([decideObjection(made.office, right), decideObjection(second, right)]);
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: refused('platform/changed-meanwhile') });
  // 60 + 13.33 = 73.33 passes 文昭.
  expect(await ranked(id)).toEqual([
    ['映川街道', 1, 79.5, 'red'],
    ['北闸街道', 2, 73.33, null],
    ['文昭街道', 3, 70, 'black'],
    ['鹤汀街道', null, null, null],
  ]);
  const detail = await periodDetail(made.office, { id });
  expect(detail.correctionList).toMatchObject([
    {
      unit: '北闸街道',
      before: { zh: '1/3 = 33.3%' },
      after: { zh: '3/3 = 100.0%' },
      scoreBefore: 33.33,
      scoreAfter: 73.33,
      objectionId: objection.id,
      afterPublication: false,
      moved: [
        { unit: '北闸街道', before: 3, after: 2 },
        { unit: '文昭街道', before: 2, after: 3 },
      ],
    },
  ]);
  expect(detail.objectionList).toMatchObject([{ state: 'upheld', answer: '系统故障，应计按期', version: 2 }]);
  // What was frozen stays, so counting again still agrees with it.
  expect((await periodVerification(made.office, { id })).differences).toEqual([]);
  await expect(publishPeriod(made.office, { id, version })).rejects.toMatchObject(refused('platform/changed-meanwhile'));
  await publishPeriod(made.office, { id, version: detail.version });
});

test('a rejected objection changes nothing; a correction after publication is marked', async () => {
  const { id, version } = await contestedPeriod(made.office);
  const objection = objectionOf(id, '文昭街道');
  await fileObjection(await made.liaisonOf('文昭街道'), objection);
  await decideObjection(made.office, { id: objection.id, version: 1, upheld: false, answer: '超过时限属实', figure: null });
  made.host.clock.set('2026-09-30T09:00:00+08:00');
  await publishPeriod(made.office, { id, version });
  const wrong = { id, ...figureOf('文昭街道'), figure: { numerator: 0, denominator: 2 }, reason: '复核发现重复计数' };
  await expect(correctPeriod(made.office, { ...wrong, version })).rejects.toMatchObject(refused('platform/changed-meanwhile'));
  await correctPeriod(made.office, { ...wrong, version: version + 1 });
  const detail = await periodDetail(await made.liaisonOf('映川街道'), { id });
  expect(detail.correctionList).toMatchObject([{ afterPublication: true, scoreBefore: 70, scoreAfter: 40, objectionId: null }]);
  expect(detail.rows.map(({ unit, score }) => [unit, score])).toEqual([
    ['映川街道', 79.5],
    ['文昭街道', 40],
    ['北闸街道', 33.33],
    ['鹤汀街道', null],
  ]);
});
