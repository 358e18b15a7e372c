import iconv from 'iconv-lite';

/** Control characters that no table contains; their presence means that the bytes are not text of this encoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/;

/**
 * Decodes the bytes of a text table: by byte order mark (UTF-8, UTF-16), else strictly as UTF-8, else as GB18030,
 * which county offices' older programs write. `undefined` when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  return text === undefined || NOT_TEXT.test(text) ? undefined : text;
}

function decoded(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== undefined || startsAsUtf8(bytes)) return utf8;
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'gb18030');
}

/** A file that says it is UTF-8 and is not is damaged; read as GB18030 it would become nonsense. */
function startsAsUtf8(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    // The decoder also removes the byte order mark.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
