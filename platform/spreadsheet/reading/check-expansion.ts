import { inflateRawSync } from 'node:zlib';
import type { SpreadsheetLimits } from '../limits.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** Below this a high ratio is harmless: a small sheet that repeats one value packs very well. */
const RATIO_MATTERS_FROM = 10 * 1024 * 1024;

export type Expansion = 'fits' | 'too-far' | 'damaged';

/**
 * Decides whether an archive may be unpacked: first by what its directory claims, then by unpacking each entry with that claim
 * as the limit, because a zip bomb lies in its directory. Not a byte more than claimed is ever produced.
 */
export function checkExpansion(bytes: Uint8Array, entries: readonly ZipEntry[], limits: SpreadsheetLimits): Expansion {
  const total = entries.reduce((sum, entry) => sum + entry.expandedBytes, 0);
  if (entries.length > limits.maxZipEntries || total > limits.maxExpandedBytes) return 'too-far';
  if (total > RATIO_MATTERS_FROM && total > bytes.byteLength * limits.maxExpansionRatio) return 'too-far';
  for (const entry of entries) {
    const result = checkEntry(bytes, entry);
    if (result !== 'fits') return result;
  }
  return 'fits';
}

function checkEntry(bytes: Uint8Array, entry: ZipEntry): Expansion {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerOffset, packedBytes, expandedBytes, method } = entry;
  if (headerOffset + LOCAL_SIZE > bytes.byteLength || view.getUint32(headerOffset, true) !== LOCAL_SIGNATURE) return 'damaged';
  const start = headerOffset + LOCAL_SIZE + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  if (start + packedBytes > bytes.byteLength) return 'damaged';
  if (method === STORED) return packedBytes === expandedBytes ? 'fits' : 'damaged';
  if (method !== DEFLATED) return 'damaged';
  try {
    const packed = bytes.subarray(start, start + packedBytes);
    const expanded = inflateRawSync(packed, { maxOutputLength: Math.max(1, expandedBytes) });
    return expanded.byteLength === expandedBytes ? 'fits' : 'damaged';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-far' : 'damaged';
  }
}
