import { accept, type Decision, type Refusal, refuse } from '@chuangcheng/kit/decision';
import type { FileRequest } from './file-request.ts';
import { inChunks } from './in-chunks.ts';
import type { Table, TableChoice } from './read-table.ts';
import { recentWorkbook } from './reading/recent-workbook.ts';
import type { CellError } from './table/cell-error.ts';
import type { ColumnSpec } from './table/column-spec.ts';
import { guessLayout } from './table/guess-layout.ts';
import { layoutFingerprint, type Layout, withColumns } from './table/layout.ts';
import { readRows } from './table/read-rows.ts';
import { type PackedRow, packRow } from './table/packed-row.ts';
import type { Sheet, Workbook } from './workbook.ts';

export type TableRequest = FileRequest & { readonly specs: readonly ColumnSpec[]; readonly choice: TableChoice };

export type TableChunk =
  | { readonly refusal: Refusal }
  | { readonly head: Omit<Table, 'rows' | 'errors'> }
  | { readonly rows: readonly PackedRow[] }
  | { readonly errors: readonly CellError[] };

/** Runs on a worker thread: what is known of the table as a whole, then its rows and errors in chunks. */
export default async function* read(request: TableRequest): AsyncGenerator<TableChunk, void> {
  const { bytes, fileName, limits, specs, choice } = request;
  const workbook = await recentWorkbook(bytes, fileName, limits);
  const chosen = workbook.ok ? chooseTable(workbook.value, specs, choice) : workbook;
  if (!chosen.ok) return yield { refusal: chosen };
  const { sheet, layout } = chosen.value;
  if (layout.missing.length > 0) return yield { refusal: columnsMissing(fileName, sheet, layout, specs) };
  const { rows, errors, ...rest } = readRows(sheet, layout, specs);
  yield { head: { ...rest, sheetName: sheet.name, layout, fingerprint: layoutFingerprint(layout) } };
  for (const chunk of inChunks(rows, specs.length)) yield { rows: chunk.map((row) => packRow(row, specs)) };
  for (const chunk of inChunks(errors, 10)) yield { errors: chunk };
}

/** Finds the sheet and the layout a choice means. Refuses an unknown sheet. */
export function chooseTable(
  workbook: Workbook,
  specs: readonly ColumnSpec[],
  choice: TableChoice,
): Decision<{ sheet: Sheet; layout: Layout }> {
  const named = workbook.sheets.filter((sheet) => (choice.sheet === undefined ? !sheet.hidden : sheet.name === choice.sheet));
  const guesses = named.map((sheet) => ({ sheet, layout: guessLayout(sheet, specs, choice) }));
  const best = guesses.toSorted((a, b) => b.layout.score - a.layout.score)[0];
  if (!best) return refuse('spreadsheet/sheet-missing', { file: workbook.fileName, sheet: choice.sheet ?? '' });
  return accept({ sheet: best.sheet, layout: withColumns(best.layout, choice.columns ?? {}, specs) });
}

function columnsMissing(file: string, sheet: Sheet, layout: Layout, specs: readonly ColumnSpec[]): Refusal {
  const titles = specs.filter((spec) => layout.missing.includes(spec.key)).map((spec) => spec.title.zh);
  return refuse('spreadsheet/columns-missing', { file, sheet: sheet.name, columns: titles.join('、') });
}
