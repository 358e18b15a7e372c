import type { Decision } from '@chuangcheng/kit/decision';
import { runTask } from '../workers/index.ts';
import type { FileOptions } from './file-request.ts';
import type { InspectRequest } from './inspect-workbook.task.ts';
import { onThread } from './on-thread.ts';
import type { ColumnSpec } from './table/column-spec.ts';
import type { Layout } from './table/layout.ts';

const TASK = new URL('./inspect-workbook.task.ts', import.meta.url);

export type SheetInspection = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly layout: Layout;
  readonly fingerprint: string;
  /** Texts of the first rows from the top of the sheet, titles included, for the mapping screen. */
  readonly sample: readonly (readonly string[])[];
};

/**
 * Looks at a file for the mapping screen, on a worker thread: its sheets, best fitting first, each with a guessed layout.
 * Refuses with a code of `spreadsheetProblems`.
 */
export function inspectWorkbook(
  bytes: Uint8Array,
  fileName: string,
  specs: readonly ColumnSpec[],
  options: FileOptions = {},
): Promise<Decision<readonly SheetInspection[]>> {
  return onThread(bytes, fileName, options, (request, taskOptions) =>
    runTask<InspectRequest, Decision<readonly SheetInspection[]>>(TASK, { ...request, specs }, taskOptions),
  );
}
