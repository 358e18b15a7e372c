import { Readable, pipeline } from 'node:stream';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

export type ZipPart = { readonly name: string; readonly content: AsyncIterable<string> | Iterable<string> };

type Written = { name: Buffer; crc: number; packed: number; expanded: number; offset: number };

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1980-01-01, the earliest a zip can say: the same content gives the same bytes. */
const DOS_DATE = 0x0021;
/** Above this a ZIP64 archive would be needed; no export within the row limits comes near. */
const MAX_BYTES = 0xffffffff;

/** Writes a zip archive part by part in constant memory (PKWARE APPNOTE 4.3.7 to 4.3.16). Deflating happens on libuv's threads. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry: Written = { name: Buffer.from(part.name), crc: 0, packed: 0, expanded: 0, offset };
    const header = localHeader(entry);
    yield header;
    for await (const chunk of deflated(part.content, entry)) yield chunk;
    const descriptor = dataDescriptor(entry);
    yield descriptor;
    offset += header.byteLength + entry.packed + descriptor.byteLength;
    if (offset > MAX_BYTES || entry.expanded > MAX_BYTES)
      throw new RangeError('The export is larger than a zip archive can hold.');
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOfDirectory(written.length, directory.byteLength, offset);
}

async function* deflated(content: ZipPart['content'], entry: Written): AsyncGenerator<Buffer> {
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.expanded += bytes.byteLength;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 });
  // Errors of the source reach the loop below through the destroyed stream; leaving the loop closes the source.
  pipeline(Readable.from(counted(), { highWaterMark: 2 }), deflate, () => {});
  for await (const chunk of deflate as AsyncIterable<Buffer>) {
    entry.packed += chunk.byteLength;
    yield chunk;
  }
}

function localHeader({ name }: Written): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(name.byteLength, 26);
  return Buffer.concat([header, name]);
}

function dataDescriptor({ crc, packed, expanded }: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(expanded, 12);
  return descriptor;
}

function directoryEntry({ name, crc, packed, expanded, offset }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DOS_DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(expanded, 24);
  entry.writeUInt16LE(name.byteLength, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
