import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import type { FileRequest } from './file-request.ts';
import { readWorkbook } from './reading/read-workbook.ts';
import type { CellError } from './table/cell-error.ts';
import type { Layout } from './table/layout.ts';
import { errorSheet } from './writing/error-file.ts';
import { writeWorkbook } from './writing/stream-workbook.ts';

export type ErrorFileRequest = FileRequest & {
  readonly sheetName: string;
  readonly layout: Layout;
  readonly errors: readonly CellError[];
  readonly language: 'zh' | 'en';
};

/** Runs on a worker thread. */
export default async function write(request: ErrorFileRequest): Promise<Decision<Uint8Array>> {
  const { fileName: file, sheetName, layout, errors, language } = request;
  const workbook = await readWorkbook(request.bytes, file, request.limits);
  if (!workbook.ok) return workbook;
  const sheet = workbook.value.sheets.find(({ name }) => name === sheetName);
  if (!sheet) return refuse('spreadsheet/sheet-missing', { file, sheet: sheetName });
  return accept(await writeWorkbook([errorSheet(sheet, layout, errors, language)]));
}
