import { newId } from '@chuangcheng/kit/id';
import { dayText, parseDay } from '@chuangcheng/kit/civil-day';
import { isRefusal, Refused, type Scope } from '@chuangcheng/platform/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoricDraft } from './domain/historic-draft.ts';
import { DIMENSIONS, type Stage, type Statistics } from './domain/index.ts';
import { type CaseHost, createCaseHost, IN_THE_COUNTY } from './rectification.fixture.ts';
import { statisticsFromScratch, unitStatisticsFromScratch } from './queries/statistics-from-scratch.ts';
import { statisticsOf } from './queries/statistics-of.ts';
import { monthlyStatistics, unitStatistics } from './queries/unit-statistics.ts';
import { arbitrateCase } from './use-cases/arbitrate-case.ts';
import { closeCase } from './use-cases/close-case.ts';
import { contestCase } from './use-cases/contest-case.ts';
import { dispatchCase } from './use-cases/dispatch-case.ts';
import { fileCase } from './use-cases/file-case.ts';
import { keepHistory } from './use-cases/keep-history.ts';
import { addCounted, rebuildTally } from './use-cases/keep-tally.ts';
import { passCase } from './use-cases/pass-case.ts';
import { recheckCase } from './use-cases/recheck-case.ts';
import { reportCase } from './use-cases/report-case.ts';
import { resumeCase } from './use-cases/resume-case.ts';
import { reworkCase } from './use-cases/rework-case.ts';
import { suspendCase } from './use-cases/suspend-case.ts';
import { voidCase } from './use-cases/void-case.ts';

const UNITS = ['县城管执法局', '县环卫中心', '县市政中心'] as const;
const START = Date.parse('2026-09-20T00:00:00Z');
const HOUR = 3_600_000;

let host: CaseHost;
let office: Scope;
let liaison: Scope;
let verifier: Scope;
beforeAll(async () => {
  host = await createCaseHost();
  office = await host.as('office', '县创建办');
  liaison = await host.person(...UNITS.map((name) => ({ role: 'liaison' as const, unitId: host.unit(name), unitName: name })));
  verifier = await host.as('verifier', '县教育局');
}, 120_000);
afterAll(() => host.drop());

type Found = { id: string; version: number; stage: Stage; responsible_unit_id: string | null };

/** One of the moves the stage allows, chosen by `choice`. */
async function move({ id, version, stage }: Found, choice: number, unit: number): Promise<unknown> {
  const unitId = host.unit(UNITS[unit] as string);
  const target = { id, version, reason: '核对后决定' };
  const photos = async () => ({ note: '', photoIds: [await host.photo()] });
  const { categoryId, id: conditionId } = host.condition;
  const moves: Partial<Record<Stage, (() => Promise<unknown>)[]>> = {
    registered: [() => fileCase(office, { id, version, categoryId, conditionId })],
    filed: [() => dispatchCase(office, { id, version, unitId, note: '' })],
    handling: [
      async () => reportCase(liaison, { id, version, result: '已处理', ...(await photos()) }),
      () => contestCase(liaison, { ...target, suggestedUnitId: null }),
      () => suspendCase(office, { ...target, plan: '下周完成' }),
      () => voidCase(office, { ...target, mergedInto: null }),
    ],
    contested: [() => arbitrateCase(office, { ...target, unitId })],
    verifying: [
      async () => passCase(verifier, { id, version, ...(await photos()) }),
      () => reworkCase(verifier, { ...target, photoIds: [] }),
    ],
    verified: [() => closeCase(office, { id, version, note: '' })],
    suspended: [() => resumeCase(office, target)],
    closed: (['holds', 'relapsed', 'false'] as const).map(
      (result) => async () =>
        recheckCase(verifier, { ...target, result, photoIds: [await host.photo()] }).catch(onlyRecheckedBefore),
    ),
  };
  const possible = moves[stage] ?? [];
  return possible[choice % possible.length]?.();
}

/** Looked at again once. */
function onlyRecheckedBefore(error: unknown): void {
  if (!(error instanceof Refused) || error.refusal.code !== 'rectification/rechecked-before') throw error;
}

type Imported = {
  readonly filed: number;
  readonly due: number;
  readonly done: number | null;
  readonly closed: boolean;
  readonly unit: number;
  readonly again: number;
};

/** A case of an earlier system, hours counted from the start; `again` may choose an imported one to replace. */
async function importCase({ filed, due, done, closed, unit, again }: Imported): Promise<void> {
  const known = await host.look<{ id: string; number: string }>(
    'SELECT id, number FROM rectification.case_file WHERE imported AND version < 3 ORDER BY number',
  );
  const at = (hours: number) => new Date(START + hours * HOUR).toISOString().replace('Z', '+00:00');
  const county = (hours: number) => `${new Date(START + (hours + 8) * HOUR).toISOString().slice(0, 19)}+08:00`;
  const replaced = again < known.length ? known[again] : undefined;
  const draft: HistoricDraft = {
    fingerprint: newId(),
    row: 2,
    id: replaced?.id ?? null,
    number: replaced?.number ?? newId(),
    source: 'hotline',
    stage: done === null ? 'handling' : closed ? 'closed' : 'verifying',
    extended: false,
    categoryId: host.condition.categoryId,
    conditionId: host.condition.id,
    description: '路面有暴露垃圾',
    place: '',
    position: IN_THE_COUNTY,
    townUnitId: null,
    villageUnitId: null,
    gridCode: null,
    responsibleUnitId: host.unit(UNITS[unit] as string),
    reportedAt: county(filed),
    filedAt: county(filed),
    dispatchedAt: county(filed),
    limit: { amount: 4, unit: 'working-hours' },
    deadlineAt: county(filed + due),
    completedAt: done === null ? null : county(filed + done),
    verifiedAt: null,
    closedAt: done !== null && closed ? county(filed + done) : null,
    satisfaction: null,
    reworkCount: done === null ? 0 : done % 2,
  };
  expect(Date.parse(draft.reportedAt)).toBe(Date.parse(at(filed)));
  await keepHistory(office, { drafts: [draft], batch: { id: newId(), fileName: '历史.csv' } });
}

const hours = (max: number) => fc.integer({ min: 0, max });
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), handling: fc.boolean(), unit: fc.nat(2) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('move' as const), pick: fc.nat(), choice: fc.nat(), unit: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: hours(40) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      filed: fc.integer({ min: -1500, max: 24 }),
      due: hours(200),
      done: fc.option(hours(250)),
      closed: fc.boolean(),
      unit: fc.nat(2),
      again: fc.nat(8),
    }),
  },
);
const period = fc.record({ from: fc.integer({ min: -75, max: 60 }), days: fc.nat(120), ofUnits: fc.subarray([0, 1, 2]) });

let now = START;
async function carryOut(one: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
  if (one.do === 'wait') {
    now += one.hours * HOUR;
    host.clock.set(new Date(now));
  } else if (one.do === 'import') await importCase(one);
  else if (one.do === 'open') await host.caseFile(one.handling ? 'handling' : 'registered', { unit: UNITS[one.unit] as string });
  else {
    const open = await host.look<Found>(
      `SELECT id, version, stage, responsible_unit_id FROM rectification.case_file WHERE stage NOT IN ('closed', 'void') ORDER BY number`,
    );
    const file = open[one.pick % Math.max(1, open.length)];
    if (file) await move(file, one.choice, one.unit).catch(unlessRefused);
  }
}

/** Some moves are refused, such as contesting twice; everything else is a fault of the test. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused) || !isRefusal(error.refusal)) throw error;
  expect(error.refusal.code).toMatch(/^rectification\/(contested-before|own-repair|not-your-unit)$/);
}

const sum = (all: Iterable<Statistics>, measure: keyof Statistics) => [...all].reduce((total, one) => total + one[measure], 0);

test('however case files move and whatever is imported, the tally says what counting every case file says', async () => {
  host.clock.set(new Date(now));
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 14 }),
      fc.array(period, { minLength: 3, maxLength: 3 }),
      async (steps, periods) => {
        for (const one of steps) await carryOut(one);
        await host.deliveries.drain();
        const today = parseDay(new Date(now + 8 * HOUR).toISOString().slice(0, 10)) as number;
        for (const { from, days, ofUnits } of periods) {
          const span = { from: dayText(today + from), to: dayText(today + from + days) };
          const unitIds = ofUnits.map((unit) => host.unit(UNITS[unit] as string));
          const asked = unitIds.length > 0 ? { ...span, unitIds } : span;
          expect(await unitStatistics(office, asked)).toEqual(await unitStatisticsFromScratch(office, asked));
          for (const dimension of DIMENSIONS) {
            const of = { ...span, dimension };
            expect(await statisticsOf(office, of), dimension).toEqual(await statisticsFromScratch(office, of));
          }
        }
        const month = dayText(today).slice(0, 7);
        const [total] = await monthlyStatistics(office, { months: [month] });
        const scratch = await unitStatisticsFromScratch(office, { from: `${month}-01`, to: dayText(today + 40) });
        const whole = await unitStatisticsFromScratch(office, { from: `${month}-01`, to: dayText(today) });
        expect([total?.due, total?.['on-time'], total?.filed]).toEqual([
          sum(whole.values(), 'due'),
          sum(whole.values(), 'on-time'),
          sum(scratch.values(), 'filed'),
        ]);
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
  const [{ closed, reworked, suspended }] = (await host.look(
    `SELECT count(*) FILTER (WHERE stage = 'closed')::int AS closed, count(*) FILTER (WHERE rework_count > 0)::int AS reworked,
       count(*) FILTER (WHERE EXISTS (SELECT FROM rectification.standstill s WHERE s.case_id = f.id))::int AS suspended
     FROM rectification.case_file f`,
  )) as [{ closed: number; reworked: number; suspended: number }];
  // The sequences must have come somewhere, or nothing was tested.
  expect(Math.min(closed, reworked, suspended)).toBeGreaterThan(0);
}, 240_000);

test('what was known on a past day is told of that day later, however case files went on', async () => {
  const DAY = 24 * HOUR;
  const known: { day: string; span: { from: string; to: string }; figures: unknown[] }[] = [];
  const midnight = Math.ceil((now + 8 * HOUR) / DAY) * DAY - 8 * HOUR;
  const all = (span: { from: string; to: string }, of: typeof statisticsOf | typeof statisticsFromScratch, asOf?: string) =>
    Promise.all(DIMENSIONS.map((dimension) => of(office, { ...span, dimension, ...(asOf && { asOf }) })));
  for (let count = 0; count < 5; count += 1) {
    now = midnight + count * DAY + 9 * HOUR;
    host.clock.set(new Date(now));
    for (const one of fc.sample(step, { numRuns: 14, seed: 40 + count }))
      if (one.do !== 'wait' && one.do !== 'import') await carryOut(one);
    now = midnight + (count + 1) * DAY - 1;
    host.clock.set(new Date(now));
    const today = parseDay(new Date(now + 8 * HOUR).toISOString().slice(0, 10)) as number;
    const span = { from: dayText(today - 40), to: dayText(today + 10) };
    known.push({ day: dayText(today), span, figures: await all(span, statisticsFromScratch) });
  }
  for (const { day, span, figures } of known) expect(await all(span, statisticsOf, day), day).toEqual(figures);
  expect(
    new Set(known.map(({ figures }) => JSON.stringify(figures, (_key, value) => (value instanceof Map ? [...value] : value))))
      .size,
  ).toBe(5);
}, 240_000);

test('a tally that was lost is rebuilt', async () => {
  const span = { from: '2026-01-01', to: '2026-12-31' };
  await host.look('DELETE FROM rectification.tally');
  expect((await unitStatistics(office, { ...span, to: '2026-09-01' })).size).toBe(0);
  await expect(rebuildTally(office, undefined)).rejects.toMatchObject({ refusal: { code: 'platform/forbidden' } });
  await rebuildTally(host.system, undefined);
  expect(await unitStatistics(office, span)).toEqual(await unitStatisticsFromScratch(office, span));
});

test('an event that arrives again is added once', async () => {
  const file = await host.caseFile('handling');
  await host.deliveries.drain();
  const [unit, day] = [host.unit(UNITS[0]), '2026-09-24'];
  const again = { eventId: newId(), before: null, after: { keys: { unit }, days: { filed: day } } };
  const filed = async () => (await unitStatistics(office, { from: day, to: day })).get(unit)?.filed ?? 0;
  const before = await filed();
  expect(await addCounted(host.system, [again])).toEqual({ added: 1 });
  expect(await addCounted(host.system, [again])).toEqual({ added: 0 });
  expect(await filed()).toBe(before + 1);
  await addCounted(host.system, [{ eventId: newId(), before: again.after, after: { keys: {}, days: {} } }]);
  expect([await filed(), file.version]).toEqual([before, 3]);
});

test('two processes that count the same cells at once come to the right figures', async () => {
  const files = await Promise.all([0, 1, 2, 3, 4, 5].map(() => host.caseFile('handling')));
  const photo = await host.photo();
  await Promise.all([
    ...files.map((file) => reportCase(liaison, { ...file, result: '已处理', photoIds: [photo] })),
    ...[0, 1, 2].map(() => rebuildTally(host.system, undefined)),
  ]);
  await host.deliveries.drain();
  const span = { from: '2026-01-01', to: '2026-12-31' };
  expect(await unitStatistics(office, span)).toEqual(await unitStatisticsFromScratch(office, span));
});
