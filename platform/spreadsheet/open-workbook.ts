import { accept, type Decision } from '@chuangcheng/kit/decision';
import { streamTask } from '../workers/index.ts';
import type { FileOptions, FileRequest } from './file-request.ts';
import { onThread } from './on-thread.ts';
import type { OpenChunk } from './open-workbook.task.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

const TASK = new URL('./open-workbook.task.ts', import.meta.url);

/**
 * Reads a whole spreadsheet or text table on a worker thread. Prefer `readTable`, which also finds and checks the table there.
 * Refuses with a code of `spreadsheetProblems`.
 */
export function openWorkbook(bytes: Uint8Array, fileName: string, options: FileOptions = {}): Promise<Decision<Workbook>> {
  return onThread(bytes, fileName, options, async (request, taskOptions) => {
    const sheets: (Sheet & { readonly rows: (readonly Cell[])[] })[] = [];
    for await (const chunk of streamTask<FileRequest, OpenChunk>(TASK, request, taskOptions)) {
      if ('refusal' in chunk) return chunk.refusal;
      if ('sheet' in chunk) sheets.push({ ...chunk.sheet, rows: [] });
      else sheets.at(-1)?.rows.push(...chunk.rows);
    }
    return accept({ fileName, sheets });
  });
}
