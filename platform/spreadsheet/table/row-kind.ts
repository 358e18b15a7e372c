import type { Cell, Sheet } from '../workbook.ts';
import { normaliseTitle } from './normalise-title.ts';

export type RowKind = 'data' | 'total' | 'note' | 'header' | 'empty';

const TOTAL = /^(?:合计|总计|小计|共计|累计|总和|总分)[:：]?$/;
const NOTE = /^(?:备?注[:：\d０-９一二三四五.．、（(]|说明[:：]|附注|填表说明|填报说明|填报人|制表|填表人|审核人|※)/;
/** A total stands at the beginning of its row, perhaps behind a merged group cell. */
const TOTAL_PLACES = 3;

/**
 * What a row below the header is. A total row begins with 合计 and the like; a note is one text that spans the table or begins
 * with 注 and the like; long sheets repeat their header on every printed page.
 */
export function rowKind(sheet: Sheet, row: number, titles: readonly string[]): RowKind {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.filter((cell) => cell.text.trim() !== '');
  if (filled.length === 0) return 'empty';
  if (filled.slice(0, TOTAL_PLACES).some((cell) => TOTAL.test(cell.text.replace(/\s+/g, '')))) return 'total';
  if (isNote(sheet, row, filled, titles)) return 'note';
  return repeatsHeader(cells, titles) ? 'header' : 'data';
}

function isNote(sheet: Sheet, row: number, filled: readonly Cell[], titles: readonly string[]): boolean {
  const text = filled[0]?.text ?? '';
  if (filled.some((cell) => cell.text !== text || cell.kind !== 'text')) return false;
  if (NOTE.test(text.trim())) return true;
  const columns = titles.filter((title) => title !== '').length;
  return sheet.merges.some(
    (range) =>
      range.firstRow <= row && row <= range.lastRow && range.lastColumn - range.firstColumn + 1 > Math.max(1, columns / 2),
  );
}

/** The first titled column almost always decides, so that the titles need not be compared in every row. */
function repeatsHeader(cells: readonly Cell[], titles: readonly string[]): boolean {
  let compared = 0;
  for (const [column, title] of titles.entries()) {
    if (title === '') continue;
    if (normaliseTitle(cells[column]?.text ?? '') !== normaliseTitle(title)) return false;
    compared += 1;
  }
  return compared >= 2;
}
