import { runTask } from '@chuangcheng/platform/workers';
import type { PeriodDetail } from '../../contract/index.ts';
import { type BulletinText, bulletinText } from './bulletin-text.ts';
import type { Language } from './bulletin-words.ts';

const TASK = new URL('./bulletin-document.task.ts', import.meta.url);
const TIME_LIMIT_MS = 20_000;

/** The bulletin of a period as a Word document, made on a worker thread. */
export async function bulletinDocument(period: PeriodDetail, language: Language, now: Date) {
  const text = bulletinText(period, language, now);
  const body = await runTask<BulletinText, Uint8Array>(TASK, text, { timeoutMs: TIME_LIMIT_MS });
  return { body, fileName: `${text.title}${text.mark === null ? '' : `（${text.mark}）`}.docx` };
}
