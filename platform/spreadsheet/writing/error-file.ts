import type { CellError } from '../table/cell-error.ts';
import type { Layout } from '../table/layout.ts';
import { columnLetter, type Sheet } from '../workbook.ts';
import type { ExportRow, ExportSheet } from './export-sheet.ts';

const MESSAGE_WIDTH = 60;

/**
 * The rows that could not be imported, as they were in the file, with a last column that says what is wrong in which cell.
 * Corrected, the file can be imported again: the header is in one row and the last column is not mapped.
 */
export function errorSheet(sheet: Sheet, layout: Layout, errors: readonly CellError[], language: 'zh' | 'en'): ExportSheet {
  const byRow = Map.groupBy(errors, (error) => error.row);
  const rows = [...byRow]
    .toSorted(([first], [second]) => first - second)
    .map(([row, found]): ExportRow => {
      const cells = sheet.rows[row - 1] ?? [];
      const messages = found.map((error) => error.message[language]).join('\n');
      return [...layout.titles.map((_, column) => cells[column]?.value ?? cells[column]?.text ?? null), messages];
    });
  const columns = layout.titles.map((title, column) => ({ title: title === '' ? columnLetter(column) : title }));
  const message = { title: language === 'zh' ? '错误说明' : 'Errors', width: MESSAGE_WIDTH };
  return { name: sheet.name, columns: [...columns, message], rows };
}
