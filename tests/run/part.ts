/** One part of the test run, and how it went. A step without tests of its own counts as one. */
export type PartResult = { readonly name: string; readonly passed: number; readonly failed: number };

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

type VitestReport = { numPassedTests?: number; numFailedTests?: number; numFailedTestSuites?: number };

/**
 * Counts of a vitest run. A run that ended badly without a failed test (a file that could not be loaded, an unhandled error,
 * no report at all, nothing found) counts as one failure, so that it cannot pass for a success.
 */
export function vitestResult(name: string, exitCode: number, report: VitestReport | undefined): PartResult {
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  const bad = exitCode !== 0 || passed + failed === 0 || (report?.numFailedTestSuites ?? 0) > 0;
  return { name, passed, failed: failed === 0 && bad ? 1 : failed };
}
