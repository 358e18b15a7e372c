import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import type { Cell } from '../workbook.ts';
import type { CellErrorCode } from './cell-error.ts';
import type { ColumnKind } from './column-spec.ts';
import { parseDate, parseDateTime } from './parse-date.ts';

export type CellValue = string | number | null;

/** Marks that offices write where there is nothing. */
const NOTHING = /^[-—–－─/／]+$/;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** A spreadsheet program stores numbers with 15 digits; a longer code typed as a number has lost its end. */
const FIRST_LOSSY_INTEGER = 1e15;

/**
 * Reads a cell as the kind its column holds. Empty cells, `—` and `-` are `null`. Full-width digits, spaces around, thousands
 * separators and numbers entered as text are understood; anything else is refused rather than guessed.
 */
export function parseCell(cell: Cell, kind: ColumnKind): Decision<CellValue, CellErrorCode> {
  if (cell.kind === 'empty') return accept(null);
  if (cell.kind === 'error') return refuse('formula-error');
  const text = trimmed(cell.text);
  if (text === '' || (cell.kind === 'text' && NOTHING.test(text))) return accept(null);
  switch (kind) {
    case 'text':
      return typeof cell.value === 'number' && Math.abs(cell.value) >= FIRST_LOSSY_INTEGER ? refuse('digits-lost') : accept(text);
    case 'number':
      return numberIn(cell, text);
    case 'integer':
      return integerIn(cell, text);
    case 'longitude':
      return degreesIn(cell, text, 180);
    case 'latitude':
      return degreesIn(cell, text, 90);
    case 'date':
      return dateIn(parseDate(text), 'not-a-date');
    case 'datetime':
      return dateIn(parseDateTime(text), 'not-a-datetime');
  }
}

/** Spaces of every width, and the invisible ones that come with copied text, at both ends; line breaks become `\n`. */
function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g, '');
}

function numberIn(cell: Cell, text: string): Decision<number, CellErrorCode> {
  if (typeof cell.value === 'number') return accept(cell.value);
  const plain = text.normalize('NFKC').replace(/\u2212/g, '-');
  const number = NUMBER.test(plain) ? Number(plain.replaceAll(',', '')) : Number.NaN;
  return cell.kind === 'text' && Number.isFinite(number) ? accept(number) : refuse('not-a-number');
}

function integerIn(cell: Cell, text: string): Decision<number, CellErrorCode> {
  const number = numberIn(cell, text);
  if (!number.ok) return refuse('not-an-integer');
  return Number.isSafeInteger(number.value) ? number : refuse('not-an-integer');
}

function degreesIn(cell: Cell, text: string, largest: number): Decision<number, CellErrorCode> {
  const number = numberIn(cell, text);
  if (!number.ok) return number;
  return Math.abs(number.value) <= largest ? number : refuse('out-of-range');
}

function dateIn(date: string | undefined, code: CellErrorCode): Decision<string, CellErrorCode> {
  return date === undefined ? refuse(code) : accept(date);
}
