import { accept, type Decision } from '@chuangcheng/kit/decision';
import { streamTask } from '../workers/index.ts';
import type { FileOptions } from './file-request.ts';
import { onThread } from './on-thread.ts';
import type { TableChunk, TableRequest } from './read-table.task.ts';
import type { CellError } from './table/cell-error.ts';
import type { ColumnSpec } from './table/column-spec.ts';
import type { GuessOptions } from './table/guess-layout.ts';
import type { Layout } from './table/layout.ts';
import { unpackRow } from './table/packed-row.ts';
import type { TableRow, TableRows } from './table/read-rows.ts';

const TASK = new URL('./read-table.task.ts', import.meta.url);

/** Which table of the file to read; by default the visible sheet that fits the columns best, by the guessed layout. */
export type TableChoice = GuessOptions & {
  readonly sheet?: string;
  /** Columns by key as the user mapped them; keys left out keep the guess. */
  readonly columns?: Readonly<Record<string, number | null>>;
};

export type Table = TableRows & {
  readonly sheetName: string;
  readonly layout: Layout;
  readonly fingerprint: string;
};

/**
 * Reads one table of a file on a worker thread: finds its header, checks every cell, and hands the rows over in small pieces.
 * Refuses with a code of `spreadsheetProblems`; faults of single cells are in `errors`.
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  specs: readonly ColumnSpec[],
  options: FileOptions & { readonly choice?: TableChoice } = {},
): Promise<Decision<Table>> {
  return onThread(bytes, fileName, options, async (request, taskOptions) => {
    const input: TableRequest = { ...request, specs, choice: options.choice ?? {} };
    const rows: TableRow[] = [];
    const errors: CellError[] = [];
    let head: Omit<Table, 'rows' | 'errors'> | undefined;
    for await (const chunk of streamTask<TableRequest, TableChunk>(TASK, input, taskOptions)) {
      if ('refusal' in chunk) return chunk.refusal;
      if ('head' in chunk) head = chunk.head;
      if ('rows' in chunk) for (const row of chunk.rows) rows.push(unpackRow(row, specs));
      if ('errors' in chunk) errors.push(...chunk.errors);
    }
    if (!head) throw new Error('The table task ended without a result.');
    return accept({ ...head, rows, errors });
  });
}
