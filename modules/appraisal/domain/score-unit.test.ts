import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { exampleScheme, exampleUnit } from './score.fixture.ts';
import type { UnitInputs } from './figures.ts';
import { scoreUnit } from './score-unit.ts';
import { rankScores } from './rank-scores.ts';
import { whySteps } from './why-score.ts';

const document = readFileSync(fileURLToPath(new URL('../../../docs/how-scores-are-computed.md', import.meta.url)), 'utf8');

test('the worked example of the document, counted by hand', () => {
  const scored = scoreUnit(exampleScheme, exampleUnit);
  // Weight measured: 40 + 20 + 15 + 15 = 90; two ratings are fewer than five.
  expect(scored.measured).toBe(90);
  expect(scored.metrics.map(({ metric, effectiveWeight, points }) => [metric, effectiveWeight, points])).toEqual([
    // 40 · 100/90 = 44.44…; 17/20 of it is 37.77…
    ['on-time', 44.44, 37.78],
    // 20 · 100/90 = 22.22…; 18/24 of it is 16.66…
    ['closing', 22.22, 16.67],
    // 15 · 100/90 = 16.66…; 1 − 2/18 of it is 14.81…
    ['rework', 16.67, 14.81],
    ['satisfaction', 0, null],
    // 16.66…; 178.5 of 200 is 0.8925 of it, 14.875
    ['visit-score', 16.67, 14.88],
  ]);
  // Three times −0.2, because the one of a superior source counts twice; −1 for the false one.
  expect(scored.adjustments.map(({ occurrence, points }) => [occurrence, points])).toEqual([
    ['rework', -0.6],
    ['false-rectification', -1],
  ]);
  // 37.777… + 16.666… + 14.814… + 14.875 = 84.134…; less 1.6 is 82.534…: added exactly, rounded once.
  expect([scored.total, scored.score]).toEqual([82.53, 82.53]);
});

test('the document says every step as the product says it', () => {
  const scored = scoreUnit(exampleScheme, exampleUnit);
  const steps = whySteps(exampleScheme, scored, { rank: 2, list: null, of: 4, sharedWith: ['北闸'] });
  expect(steps).toHaveLength(9);
  for (const step of steps) expect(document).toContain(step.zh);
  expect(steps.at(-1)).toEqual({
    zh: '参加排名的 4 个单位中列第 2 名，与北闸并列。',
    en: 'Rank 2 of 4, shared with 北闸.',
  });
});

test('a unit measured for less than the least weight is neither ranked nor given points for what it did not do', () => {
  const little: UnitInputs = { metrics: { closing: { numerator: 9, denominator: 9 } }, occurrences: {} };
  const scored = scoreUnit(exampleScheme, little);
  expect([scored.measured, scored.total, scored.score]).toEqual([20, null, null]);
  expect(whySteps(exampleScheme, scored, null).at(-1)?.zh).toBe('有数据的指标权重合计 20，少于 50，不参加排名。');
  // Exactly the least weight is enough.
  expect(scoreUnit({ ...exampleScheme, leastWeight: 20 }, little).score).toBe(100);
  expect(scoreUnit({ ...exampleScheme, leastWeight: 0.5 }, { metrics: {}, occurrences: {} }).score).toBeNull();
});

test('a bound holds what occurrences take together, floor and ceiling what comes of all', () => {
  const often: UnitInputs = { ...exampleUnit, occurrences: { rework: { count: 30, priorityCount: 0 } } };
  expect(scoreUnit(exampleScheme, often).adjustments[0]?.points).toBe(-2);
  const scheme = { ...exampleScheme, floor: 80, ceiling: 84 };
  const none: UnitInputs = { ...exampleUnit, occurrences: {} };
  const many: UnitInputs = { ...exampleUnit, occurrences: { 'false-rectification': { count: 7, priorityCount: 0 } } };
  expect([scoreUnit(scheme, none).total, scoreUnit(scheme, none).score]).toEqual([84.13, 84]);
  const low = scoreUnit(scheme, many);
  expect([low.total, low.score]).toEqual([77.13, 80]);
  expect(whySteps(scheme, low, null).at(-1)?.zh).toBe('低于最低分，按 80.00 分计。');
});

test('half a hundredth rounds up, in decimal and not in binary', () => {
  // 667/800 of 100 is 83.375, on the half exactly.
  const scheme = { ...exampleScheme, metrics: [{ metric: 'on-time' as const, weight: 100, minimumSample: 1 }], adjustments: [] };
  const of = (numerator: number, denominator: number) =>
    scoreUnit(scheme, { metrics: { 'on-time': { numerator, denominator } }, occurrences: {} }).score;
  expect([of(667, 800), of(201, 400), of(2, 3), of(1, 3)]).toEqual([83.38, 50.25, 66.67, 33.33]);
});

test('equal published scores share a rank; lists name all equals, never the unranked, and nobody on both', () => {
  const rows = [90, 95.5, null, 90, 80, 95.5, 70].map((score, at) => ({ score, at }));
  const placed = rankScores(rows, { red: 2, black: 2 });
  expect(placed.map(({ at, rank, list }) => [at, rank, list])).toEqual([
    [1, 1, 'red'],
    [5, 1, 'red'],
    [0, 3, null],
    [3, 3, null],
    [4, 5, 'black'],
    [6, 6, 'black'],
    [2, null, null],
  ]);
  expect(rankScores(rows, { red: 3, black: 0 }).filter((row) => row.list === 'red')).toHaveLength(4);
  expect(rankScores([{ score: 80 }, { score: 80 }], { red: 1, black: 1 }).map((row) => row.list)).toEqual([null, null]);
});
