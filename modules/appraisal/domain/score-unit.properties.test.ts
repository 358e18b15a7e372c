import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPlace } from './what-would-lift.ts';
import type { UnitInputs } from './figures.ts';
import { type Metric, METRICS, metricSpecs, OCCURRENCES } from './metric.ts';
import { rankScores, scoreGroup } from './rank-scores.ts';
import type { SchemeDefinition } from './scheme.ts';
import { scoreUnit } from './score-unit.ts';

const definitions: fc.Arbitrary<SchemeDefinition> = fc
  .record({
    metrics: fc.uniqueArray(
      fc.record({
        metric: fc.constantFrom(...METRICS),
        weight: fc.integer({ min: 1, max: 200 }).map((half) => half / 2),
        minimumSample: fc.integer({ min: 1, max: 6 }),
      }),
      { minLength: 1, selector: (one) => one.metric },
    ),
    adjustments: fc.uniqueArray(
      fc.record({
        occurrence: fc.constantFrom(...OCCURRENCES),
        points: fc.integer({ min: -500, max: 500 }).map((cents) => cents / 100),
        doubled: fc.boolean(),
        bound: fc.option(fc.integer({ min: 1, max: 1000 }).map((cents) => cents / 100)),
      }),
      { selector: (one) => one.occurrence },
    ),
    floor: fc.integer({ min: 0, max: 60 }),
    ceiling: fc.integer({ min: 61, max: 120 }),
    leastWeight: fc.integer({ min: 1, max: 100 }),
    red: fc.integer({ min: 0, max: 4 }),
    black: fc.integer({ min: 0, max: 4 }),
  })
  .map((one) => ({ ...one, objectionDays: 5 }));

const shares = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([one, other]) => ({ numerator: Math.min(one, other), denominator: Math.max(one, other) }));
const times = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([one, other]) => ({ count: Math.max(one, other), priorityCount: Math.min(one, other) }));
const each = <Name extends string, Value>(names: readonly Name[], value: fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, fc.Arbitrary<Value>>);
const inputs: fc.Arbitrary<UnitInputs> = fc.record({ metrics: each(METRICS, shares), occurrences: each(OCCURRENCES, times) });
const groups = fc
  .array(inputs, { minLength: 1, maxLength: 9 })
  .map((all) => all.map((one, at) => ({ unitId: `u${at}`, unit: `u${at}`, inputs: one })));

function withMore(one: UnitInputs, metric: Metric, change: number): UnitInputs | null {
  const { numerator, denominator } = one.metrics[metric] ?? { numerator: 0, denominator: 0 };
  const top = numerator + change;
  return top < 0 || top > denominator ? null : { ...one, metrics: { ...one.metrics, [metric]: { numerator: top, denominator } } };
}

test('one more in time never lowers a score, one more reworked never raises it', () => {
  fc.assert(
    fc.property(definitions, inputs, fc.constantFrom(...METRICS), (definition, one, metric) => {
      const more = withMore(one, metric, 1);
      if (!more) return;
      const [before, after] = [scoreUnit(definition, one).score, scoreUnit(definition, more).score];
      expect(before === null).toBe(after === null);
      if (before === null || after === null) return;
      if (metricSpecs[metric].better === 'high') expect(after).toBeGreaterThanOrEqual(before);
      else expect(after).toBeLessThanOrEqual(before);
    }),
  );
});

test('weights count by their proportion', () => {
  fc.assert(
    fc.property(definitions, inputs, fc.constantFrom(0.5, 2, 3, 7), (definition, one, factor) => {
      const scaled = {
        ...definition,
        metrics: definition.metrics.map((single) => ({ ...single, weight: single.weight * factor })),
      };
      expect(scoreUnit(scaled, one).score).toBe(scoreUnit(definition, one).score);
    }),
  );
});

test('effective weights of the measured come to 100, bounds hold', () => {
  fc.assert(
    fc.property(definitions, inputs, (definition, one) => {
      const { metrics, adjustments, score } = scoreUnit(definition, one);
      const counted = metrics.filter((metric) => metric.points !== null);
      const sum = counted.reduce((total, metric) => total + metric.effectiveWeight, 0);
      if (counted.length > 0) expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.005 * counted.length + 1e-9);
      for (const [at, { points }] of adjustments.entries()) {
        expect(Math.abs(points)).toBeLessThanOrEqual(definition.adjustments[at]?.bound ?? Infinity);
      }
      if (score !== null) {
        expect(score).toBeGreaterThanOrEqual(definition.floor);
        expect(score).toBeLessThanOrEqual(definition.ceiling);
      }
    }),
  );
});

test('the order in which units are given changes nobody’s place', () => {
  fc.assert(
    fc.property(definitions, groups, (definition, units) => {
      const places = (rows: typeof units) =>
        new Map(scoreGroup(definition, rows).map(({ unitId, score, rank, list }) => [unitId, { score, rank, list }]));
      expect(places(units.toReversed())).toEqual(places(units));
    }),
  );
});

test('a rank is one more than the number of better ones; nobody unranked is on a list', () => {
  const scores = fc.array(fc.option(fc.integer({ min: 0, max: 8 })), { maxLength: 12 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), (list, red, black) => {
      const placed = rankScores(
        list.map((score) => ({ score })),
        { red, black },
      );
      for (const { score, rank, list: on } of placed) {
        if (score === null) {
          expect([rank, on]).toEqual([null, null]);
          continue;
        }
        const better = placed.filter((one) => one.score !== null && one.score > score).length;
        const worse = placed.filter((one) => one.score !== null && one.score < score).length;
        expect(rank).toBe(better + 1);
        expect(on).toBe(better < red && worse >= black ? 'red' : worse < black && better >= red ? 'black' : null);
      }
    }),
  );
});

test('what would lift a unit is enough, and one case file less is not', () => {
  fc.assert(
    fc.property(definitions, groups, (definition, units) => {
      const rows = scoreGroup(definition, units);
      for (const row of rows) {
        const next = nextPlace(definition, row.unitId, rows);
        if (!next) continue;
        const sign = metricSpecs[next.metric].better === 'high' ? 1 : -1;
        const rankWith = (cases: number) => {
          const changed = units.map((one) =>
            one.unitId === row.unitId ? { ...one, inputs: withMore(one.inputs, next.metric, sign * cases) as UnitInputs } : one,
          );
          return scoreGroup(definition, changed).find((one) => one.unitId === row.unitId)?.rank;
        };
        expect(rankWith(next.cases)).toBe(next.rank);
        expect(next.rank).toBeLessThan(row.rank as number);
        expect(rankWith(next.cases - 1)).toBe(row.rank);
      }
    }),
  );
});
