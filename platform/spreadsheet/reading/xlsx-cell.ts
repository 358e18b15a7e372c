import type { Cell as XlsxCell, CellValue } from 'hucre/xlsx';
import { unneutralise } from '../neutralise.ts';
import { type Cell, EMPTY_CELL, textCell } from '../workbook.ts';

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/** Turns what the reader found in one place into our cell. `details` exists for formulas, errors and rich text. */
export function toCell(value: CellValue, details: XlsxCell | undefined): Cell {
  if (details?.formula === undefined) return details?.type === 'error' ? errorCell(value) : plainCell(value);
  // A formula whose program never calculated it has no result to import.
  if (value === null || value === '') return { kind: 'error', value: null, text: `=${details.formula}`, formula: true };
  const cell = typeof value === 'string' && ERROR_TEXT.test(value) ? errorCell(value) : plainCell(value);
  return { ...cell, formula: true };
}

function errorCell(value: CellValue): Cell {
  return { kind: 'error', value: null, text: String(value) };
}

function plainCell(value: CellValue): Cell {
  if (value === null) return EMPTY_CELL;
  if (typeof value === 'string') return textCell(unneutralise(value));
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'boolean') return { kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE' };
  return dateCell(value);
}

/** Spreadsheets show at most 15 digits; what lies behind them is noise of binary fractions. */
function numberCell(value: number): Cell {
  const shown = Number(value.toPrecision(15));
  return { kind: 'number', value: shown, text: String(shown) };
}

/** The reader hands out wall-clock time in the UTC fields. Serial day 0 means a time of day without a date. */
function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { kind: 'error', value: null, text: '#VALUE!' };
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  if (value.getUTCFullYear() < 1900) return textCell(iso.slice(11, 16));
  const text = iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
  return { kind: 'date', value: text, text };
}
