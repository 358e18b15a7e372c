import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { OUTCOME_FILE } from './outcome-reporter.ts';
import { type PartResult, stepResult, testResult } from './part.ts';

const BINARIES = resolve(import.meta.dirname, '../../node_modules/.bin');

/** Runs a program with the project's own tools first in the path. Killed or not found counts as 1. */
export function run(program: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}): number {
  console.log(`\n> ${[program, ...args].join(' ')}`);
  const environment = { ...process.env, ...variables, PATH: `${BINARIES}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: environment });
  if (error) console.error(error.message);
  return status ?? 1;
}

export function runStep(name: string, program: string, args: readonly string[]): PartResult {
  return stepResult(name, run(program, args));
}

/** Runs vitest and counts what it came to. */
export function runVitest(name: string, args: readonly string[]): PartResult {
  const folder = mkdtempSync(join(tmpdir(), 'cc-outcome-'));
  const file = join(folder, 'outcome.json');
  try {
    const reporters = ['--reporter=default', `--reporter=${resolve(import.meta.dirname, 'outcome-reporter.ts')}`];
    const exitCode = run('vitest', ['run', ...reporters, ...args], { [OUTCOME_FILE]: file });
    return testResult(name, exitCode, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
