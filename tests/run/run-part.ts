import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type PartResult, stepResult, vitestResult } from './part.ts';

const BINARIES = resolve(import.meta.dirname, '../../node_modules/.bin');

/** Runs a program with the project's own tools first in the path. Killed or not found counts as 1. */
export function run(program: string, args: readonly string[]): number {
  console.log(`\n> ${[program, ...args].join(' ')}`);
  const environment = { ...process.env, PATH: `${BINARIES}${delimiter}${process.env['PATH'] ?? ''}` };
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: environment });
  if (error) console.error(error.message);
  return status ?? 1;
}

export function runStep(name: string, program: string, args: readonly string[]): PartResult {
  return stepResult(name, run(program, args));
}

/** Runs vitest and counts what its report says. */
export function runVitest(name: string, args: readonly string[]): PartResult {
  const folder = mkdtempSync(join(tmpdir(), 'cc-report-'));
  const file = join(folder, 'report.json');
  try {
    const exitCode = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args]);
    return vitestResult(name, exitCode, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
