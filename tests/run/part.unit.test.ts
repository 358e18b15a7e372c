import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { exitCodeOf, stepResult, summaryLine, testResult } from './part.ts';
import { runStep } from './run-part.ts';

test('counts of all parts are added up', () => {
  const results = [stepResult('format', 0), testResult('tests', 0, { passed: 41, failures: [] })];
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
  expect(testResult('tests', 1, { passed: 5, failures: [] })).toMatchObject({ passed: 5, failed: 1 });
  expect(testResult('tests', 1, undefined)).toMatchObject({ passed: 0, failed: 1 });
});

test('an error outside of tests is a failure and told', () => {
  const failures = [{ where: 'an error outside of tests', said: 'Error: gone' }];
  expect(testResult('tests', 0, { passed: 5, failures })).toEqual({ name: 'tests', passed: 5, failed: 1, failures });
});

test('a run that found no tests is a failure', () => {
  expect(testResult('tests', 0, { passed: 0, failures: [] }).failed).toBe(1);
  expect(exitCodeOf([])).toBe(1);
});

test('a command that fails, is killed or is not there is a failed step', () => {
  expect(runStep('fails', process.execPath, ['-e', 'process.exit(3)']).failed).toBe(1);
  expect(runStep('is killed', process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")']).failed).toBe(1);
  expect(runStep('is not there', 'no-such-program-anywhere', []).failed).toBe(1);
  expect(runStep('works', process.execPath, ['-e', '']).failed).toBe(0);
});
