import { accept, type Decision } from '@chuangcheng/kit/decision';
import type { FileRequest } from './file-request.ts';
import type { SheetInspection } from './inspect-workbook.ts';
import { recentWorkbook } from './reading/recent-workbook.ts';
import type { ColumnSpec } from './table/column-spec.ts';
import { guessLayout } from './table/guess-layout.ts';
import { layoutFingerprint } from './table/layout.ts';

export type InspectRequest = FileRequest & { readonly specs: readonly ColumnSpec[] };

const SAMPLE_ROWS = 20;

/** Runs on a worker thread. */
export default async function inspect(request: InspectRequest): Promise<Decision<readonly SheetInspection[]>> {
  const workbook = await recentWorkbook(request.bytes, request.fileName, request.limits);
  if (!workbook.ok) return workbook;
  const sheets = workbook.value.sheets.map((sheet): SheetInspection => {
    const layout = guessLayout(sheet, request.specs);
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      rowCount: sheet.rows.length,
      columnCount: sheet.rows[0]?.length ?? 0,
      layout,
      fingerprint: layoutFingerprint(layout),
      sample: sheet.rows.slice(0, SAMPLE_ROWS).map((row) => row.map((cell) => cell.text)),
    };
  });
  return accept(sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || b.layout.score - a.layout.score));
}
