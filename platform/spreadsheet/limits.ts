/** What a file may cost. Every limit is checked before the work it limits is done. */
export type SpreadsheetLimits = {
  readonly maxFileBytes: number;
  /** Sum of the sizes after decompression. */
  readonly maxExpandedBytes: number;
  /** Largest ratio of expanded to packed size; only looked at above 10 MB expanded, small sheets of one value pack very well. */
  readonly maxExpansionRatio: number;
  readonly maxZipEntries: number;
  readonly maxRows: number;
  readonly maxColumns: number;
};

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: SpreadsheetLimits = {
  maxFileBytes: 50 * MEBIBYTE,
  maxExpandedBytes: 300 * MEBIBYTE,
  maxExpansionRatio: 200,
  maxZipEntries: 2000,
  maxRows: 200_000,
  maxColumns: 500,
};

/** Whole mebibytes, rounded up, as shown to the user. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEBIBYTE);
}
