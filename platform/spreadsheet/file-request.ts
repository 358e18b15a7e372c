import type { SpreadsheetLimits } from './limits.ts';

/** A file to read, as it travels to the worker thread. */
export type FileRequest = { readonly bytes: Uint8Array; readonly fileName: string; readonly limits: SpreadsheetLimits };

export type FileOptions = {
  readonly limits?: Partial<SpreadsheetLimits>;
  /** Gives up reading, for example when the client hung up. */
  readonly signal?: AbortSignal | undefined;
};
