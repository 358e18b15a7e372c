/** One part of the test run, and how it went. A step without tests of its own counts as one. */
export type PartResult = {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly failures?: readonly Failure[];
};

/** The line the run closes with. */
export function summaryLine(results: readonly PartResult[]): string {
  const total = (key: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[key], 0);
  return `${total('passed')} passed, ${total('failed')} failed`;
}

/** 0 only when something ran and nothing failed. */
export function exitCodeOf(results: readonly PartResult[]): 0 | 1 {
  return results.some((result) => result.passed > 0) && results.every((result) => result.failed === 0) ? 0 : 1;
}

/** A step that either succeeds or does not. */
export function stepResult(name: string, exitCode: number): PartResult {
  return { name, passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 };
}

/** Something that failed, and what it said. */
export type Failure = { readonly where: string; readonly said: string };

/** What a run of tests came to. */
export type Outcome = { readonly passed: number; readonly failures: readonly Failure[] };

/**
 * Counts of a test run. One that ended badly without naming a failure (it was killed, left no outcome, found nothing) counts as one
 * failure, so that it cannot pass for a success.
 */
export function testResult(name: string, exitCode: number, outcome: Outcome | undefined): PartResult {
  const { passed, failures } = outcome ?? { passed: 0, failures: [] };
  if (failures.length > 0 || (exitCode === 0 && passed > 0)) return { name, passed, failed: failures.length, failures };
  const said = outcome ? `ended with exit code ${exitCode} and ${passed} passed tests` : `left no outcome, exit code ${exitCode}`;
  return { name, passed, failed: 1, failures: [{ where: name, said }] };
}
