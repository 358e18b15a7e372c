export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  /** As the directory claims; `checkExpansion` proves it. */
  readonly expandedBytes: number;
  readonly headerOffset: number;
  readonly encrypted: boolean;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIZE = 46;
/** A field with this value lies in a ZIP64 record; no spreadsheet within our limits needs one. */
const ZIP64_MARK = 0xffffffff;

/**
 * Reads the central directory of a zip archive without unpacking anything (PKWARE APPNOTE 4.3.12, 4.3.16).
 * Answers `undefined` when the archive is cut off or contradicts itself.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + ENTRY_SIZE > end || view.getUint32(offset, true) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = view.getUint16(offset + 28, true);
    const nameStart = offset + ENTRY_SIZE;
    if (nameStart + nameLength > end) return undefined;
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(nameStart, nameStart + nameLength)),
      method: view.getUint16(offset + 10, true),
      packedBytes: view.getUint32(offset + 20, true),
      expandedBytes: view.getUint32(offset + 24, true),
      headerOffset: view.getUint32(offset + 42, true),
      encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    };
    if (entry.packedBytes === ZIP64_MARK || entry.expandedBytes === ZIP64_MARK) return undefined;
    entries.push(entry);
    offset = nameStart + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}
