import type { Refusal } from '@chuangcheng/kit/decision';
import type { FileRequest } from './file-request.ts';
import { inChunks } from './in-chunks.ts';
import { readWorkbook } from './reading/read-workbook.ts';
import type { Cell, Sheet } from './workbook.ts';

export type OpenChunk =
  | { readonly refusal: Refusal }
  | { readonly sheet: Omit<Sheet, 'rows'> }
  | { readonly rows: readonly (readonly Cell[])[] };

/** Runs on a worker thread: the sheets of a file, each followed by its rows in chunks. */
export default async function* open({ bytes, fileName, limits }: FileRequest): AsyncGenerator<OpenChunk, void> {
  const workbook = await readWorkbook(bytes, fileName, limits);
  if (!workbook.ok) return yield { refusal: workbook };
  for (const { rows, ...sheet } of workbook.value.sheets) {
    yield { sheet };
    for (const chunk of inChunks(rows, rows[0]?.length ?? 0)) yield { rows: chunk };
  }
}
