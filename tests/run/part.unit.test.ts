import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { exitCodeOf, stepResult, summaryLine, vitestResult } from './part.ts';
import { runStep } from './run-part.ts';

test('counts of all parts are added up', () => {
  const results = [stepResult('format', 0), vitestResult('tests', 0, { numPassedTests: 41, numFailedTests: 0 })];
  expect(summaryLine(results)).toBe('42 passed, 0 failed');
  expect(exitCodeOf(results)).toBe(0);
});

test('a single failing part makes the run fail, and is counted', () => {
  const failing = spawnSync(process.execPath, ['-e', 'process.exit(3)']).status ?? 1;
  const results = [stepResult('format', 0), stepResult('lint', failing)];
  expect(summaryLine(results)).toBe('1 passed, 1 failed');
  expect(exitCodeOf(results)).toBe(1);
});

test('a run that ended badly without a failed test is a failure', () => {
  expect(vitestResult('tests', 1, { numPassedTests: 5, numFailedTests: 0 })).toMatchObject({ passed: 5, failed: 1 });
  expect(vitestResult('tests', 1, undefined)).toMatchObject({ passed: 0, failed: 1 });
});

test('a run that found no tests is a failure', () => {
  expect(vitestResult('tests', 0, { numPassedTests: 0, numFailedTests: 0 }).failed).toBe(1);
  expect(exitCodeOf([])).toBe(1);
});

test('a command that fails, is killed or is not there is a failed step', () => {
  expect(runStep('fails', process.execPath, ['-e', 'process.exit(3)']).failed).toBe(1);
  expect(runStep('is killed', process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")']).failed).toBe(1);
  expect(runStep('is not there', 'no-such-program-anywhere', []).failed).toBe(1);
  expect(runStep('works', process.execPath, ['-e', '']).failed).toBe(0);
});
