import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { DEFAULT_LIMITS, megabytes, type SpreadsheetLimits } from '../limits.ts';
import type { SpreadsheetProblem } from '../spreadsheet-problems.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { checkExpansion } from './check-expansion.ts';
import { readTextSheet } from './read-text-sheet.ts';
import { readXlsxSheets } from './read-xlsx-sheets.ts';
import { readZipDirectory } from './zip-directory.ts';

const ZIP_MAGIC = [0x50, 0x4b];
/** Compound file: an old .xls, or the envelope of an encrypted .xlsx. */
const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Reads a spreadsheet or text table on the calling thread: for tasks that already run on a worker thread.
 * The kind of file is told by its content, never by its name. Refuses with a code of `spreadsheetProblems`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: SpreadsheetLimits = DEFAULT_LIMITS,
): Promise<Decision<Workbook>> {
  const file = { file: fileName };
  if (bytes.byteLength === 0) return problem('spreadsheet/empty-file', file);
  if (bytes.byteLength > limits.maxFileBytes) {
    const values = { ...file, size: megabytes(bytes.byteLength), limit: megabytes(limits.maxFileBytes) };
    return problem('spreadsheet/file-too-large', values);
  }
  if (startsWith(bytes, COMPOUND_MAGIC)) return problem('spreadsheet/encrypted-or-old', file);
  const sheets = startsWith(bytes, ZIP_MAGIC) ? await readZip(bytes, fileName, limits) : readText(bytes, fileName, limits);
  if (!sheets.ok) return sheets;
  if (sheets.value.every((sheet) => sheet.rows.length === 0)) return problem('spreadsheet/no-data', file);
  return accept({ fileName, sheets: sheets.value });
}

async function readZip(bytes: Uint8Array, fileName: string, limits: SpreadsheetLimits): Promise<Decision<Sheet[]>> {
  const file = { file: fileName };
  const entries = readZipDirectory(bytes);
  if (!entries) return problem('spreadsheet/damaged', file);
  if (entries.some((entry) => entry.encrypted)) return problem('spreadsheet/encrypted-or-old', file);
  const expansion = checkExpansion(bytes, entries, limits);
  if (expansion === 'too-far') {
    return problem('spreadsheet/expands-too-far', { ...file, limit: megabytes(limits.maxExpandedBytes) });
  }
  if (!entries.some((entry) => entry.name === '[Content_Types].xml') || !entries.some(isWorkbookPart)) {
    return problem('spreadsheet/not-a-workbook', file);
  }
  if (expansion === 'damaged') return problem('spreadsheet/damaged', file);
  return readXlsxSheets(bytes, fileName, limits);
}

/** The workbook part is usually `xl/workbook.xml`; some programs number it. */
function isWorkbookPart({ name }: { readonly name: string }): boolean {
  return /^xl\/workbook\d*\.xml$/.test(name);
}

function readText(bytes: Uint8Array, fileName: string, limits: SpreadsheetLimits): Decision<Sheet[]> {
  // UTF-16 text has zero bytes, but then begins with its byte order mark.
  const isWide = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!isWide && bytes.includes(0)) return problem('spreadsheet/not-a-workbook', { file: fileName });
  const sheet = readTextSheet(bytes, fileName, limits);
  return sheet.ok ? accept([sheet.value]) : sheet;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Binds the refusal to a code of the catalogue. */
function problem(code: SpreadsheetProblem, values: Readonly<Record<string, string | number>>) {
  return refuse(code, values);
}
