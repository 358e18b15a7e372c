import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { Failure, Outcome } from './part.ts';

/** Variable that names the file the outcome is written to. */
export const OUTCOME_FILE = 'CC_OUTCOME_FILE';

/** Writes what a run counted and everything that failed in it, errors outside of tests included. */
// oxlint-disable-next-line typescript/no-extraneous-class -- the test runner constructs its reporters
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env[OUTCOME_FILE];
    if (file) writeFileSync(file, JSON.stringify(outcomeOf(modules, unhandled)));
  }
}

function outcomeOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Outcome {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const failed = tests.filter((test) => test.result().state === 'failed');
  const failures: Failure[] = [
    ...failed.map((test) => failureOf(`${test.module.relativeModuleId} > ${test.fullName}`, test.result().errors)),
    ...modules.flatMap((module) => (module.errors().length > 0 ? [failureOf(module.relativeModuleId, module.errors())] : [])),
    ...unhandled.map((error) => failureOf('an error outside of tests', [error])),
  ];
  return { passed: tests.filter((test) => test.result().state === 'passed').length, failures };
}

function failureOf(where: string, errors: readonly SerializedError[] | undefined): Failure {
  const said = (errors ?? []).map((error) => error.stack ?? `${error.name ?? 'Error'}: ${error.message}`);
  return { where, said: said.join('\n') };
}
