import { createHash } from 'node:crypto';
import type { Decision } from '@chuangcheng/kit/decision';
import type { SpreadsheetLimits } from '../limits.ts';
import type { Workbook } from '../workbook.ts';
import { readWorkbook } from './read-workbook.ts';

/** Larger files are read anew each time: holding them would cost more memory than it saves time. */
const KEPT_UP_TO = 2 * 1024 * 1024;
const KEPT_MS = 5_000;

let recent: { readonly key: string; readonly workbook: Promise<Decision<Workbook>> } | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * `readWorkbook`, remembering the last file of this thread for some seconds: an import asks for the tables of one workbook one
 * after the other, and most of the work is unpacking it.
 */
export function recentWorkbook(bytes: Uint8Array, fileName: string, limits: SpreadsheetLimits): Promise<Decision<Workbook>> {
  if (bytes.byteLength > KEPT_UP_TO) return readWorkbook(bytes, fileName, limits);
  const content = createHash('sha256').update(bytes).digest('hex');
  const key = JSON.stringify([content, fileName, limits]);
  if (recent?.key !== key) recent = { key, workbook: readWorkbook(bytes, fileName, limits) };
  clearTimeout(timer);
  timer = setTimeout(() => {
    recent = undefined;
  }, KEPT_MS).unref();
  return recent.workbook;
}
