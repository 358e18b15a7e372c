import { createHash } from 'node:crypto';
import type { Decision } from '@chuangcheng/kit/decision';
import type { SpreadsheetLimits } from '../limits.ts';
import type { Workbook } from '../workbook.ts';
import { readWorkbook } from './read-workbook.ts';

/** Cells; some 60 MB. What is larger is read anew each time: holding it would cost more memory than it saves time. */
const KEPT_UP_TO = 600_000;
const KEPT_MS = 5_000;

let recent: { readonly key: string; readonly workbook: Promise<Decision<Workbook>> } | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * `readWorkbook`, remembering the last file of this thread for some seconds: an import looks at a file and then asks for its tables
 * one after the other, and most of the work is unpacking it.
 */
export function recentWorkbook(bytes: Uint8Array, fileName: string, limits: SpreadsheetLimits): Promise<Decision<Workbook>> {
  const content = createHash('sha256').update(bytes).digest('hex');
  const key = JSON.stringify([content, fileName, limits]);
  if (recent?.key !== key) {
    const workbook = readWorkbook(bytes, fileName, limits);
    recent = { key, workbook };
    const forget = () => {
      if (recent?.workbook === workbook) recent = undefined;
    };
    workbook.then((read) => {
      if (!read.ok || cellCount(read.value) > KEPT_UP_TO) forget();
    }, forget);
  }
  clearTimeout(timer);
  timer = setTimeout(() => {
    recent = undefined;
  }, KEPT_MS).unref();
  return recent.workbook;
}

function cellCount({ sheets }: Workbook): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
}
