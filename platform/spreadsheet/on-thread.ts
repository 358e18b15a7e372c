import { type Decision, refuse } from '@chuangcheng/kit/decision';
import { isWorkerFailure, type TaskOptions } from '../workers/index.ts';
import type { FileOptions, FileRequest } from './file-request.ts';
import { DEFAULT_LIMITS, megabytes } from './limits.ts';

const TIME_LIMIT_MS = 60_000;
const HEAP_LIMIT_MB = 1024;

/**
 * Hands a file to work on a worker thread. Sizes are looked at first, so that a file that is refused anyway is not copied there;
 * a thread that runs out of time or memory becomes a refusal.
 */
export async function onThread<T>(
  bytes: Uint8Array,
  fileName: string,
  options: FileOptions,
  work: (request: FileRequest, taskOptions: TaskOptions) => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.byteLength === 0) return refuse('spreadsheet/empty-file', { file: fileName });
  if (bytes.byteLength > limits.maxFileBytes) {
    const values = { file: fileName, size: megabytes(bytes.byteLength), limit: megabytes(limits.maxFileBytes) };
    return refuse('spreadsheet/file-too-large', values);
  }
  try {
    return await work(
      { bytes, fileName, limits },
      { timeoutMs: TIME_LIMIT_MS, maxOldGenerationSizeMb: HEAP_LIMIT_MB, signal: options.signal },
    );
  } catch (error) {
    if (isWorkerFailure(error, 'timeout') || isWorkerFailure(error, 'out-of-memory')) {
      return refuse('spreadsheet/too-complex', { file: fileName });
    }
    throw error;
  }
}
