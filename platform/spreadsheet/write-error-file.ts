import type { Decision } from '@chuangcheng/kit/decision';
import { runTask } from '../workers/index.ts';
import type { FileOptions } from './file-request.ts';
import { onThread } from './on-thread.ts';
import type { CellError } from './table/cell-error.ts';
import type { Layout } from './table/layout.ts';
import type { ErrorFileRequest } from './write-error-file.task.ts';

const TASK = new URL('./write-error-file.task.ts', import.meta.url);

/**
 * Makes the .xlsx a user downloads to correct an import: the rows of `sheetName` that have errors, as they were, and what is wrong
 * with each. Made on a worker thread from the file itself, so that the import need not keep unmapped columns.
 */
export function writeErrorFile(
  bytes: Uint8Array,
  fileName: string,
  faults: {
    readonly sheetName: string;
    readonly layout: Layout;
    readonly errors: readonly CellError[];
    readonly language: 'zh' | 'en';
  },
  options: FileOptions = {},
): Promise<Decision<Uint8Array>> {
  return onThread(bytes, fileName, options, (request, taskOptions) =>
    runTask<ErrorFileRequest, Decision<Uint8Array>>(TASK, { ...request, ...faults }, taskOptions),
  );
}
