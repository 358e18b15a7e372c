/**
 * The SM3 hash of GB/T 32905-2016, so that a citizen's browser computes the same digests as the server. Written for
 * clarity and for inputs of some kilobytes; the server hashes large files with its own cryptographic library.
 */
const INITIAL = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e] as const;
const BLOCK = 64;
/** T_j of clause 4.2, already rotated left by j as the compression function wants it. */
const ROUND_CONSTANTS = Array.from({ length: 64 }, (_, round) => rotate(round < 16 ? 0x79cc4519 : 0x7a879d8a, round % 32));

/** The 32-byte SM3 digest of bytes. */
export function sm3(message: Uint8Array): Uint8Array {
  const state = Uint32Array.from(INITIAL);
  const words = new Uint32Array(68);
  const padded = new DataView(pad(message).buffer);
  for (let offset = 0; offset < padded.byteLength; offset += BLOCK) {
    expand(padded, offset, words);
    compress(state, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

/** The SM3 digest as 64 lower-case hexadecimal digits; a text is hashed in UTF-8. */
export function sm3Hex(message: Uint8Array | string): string {
  const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message;
  return Array.from(sm3(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Clause 5.2: a 1 bit, zeros, and the length in bits as 64-bit big-endian number fill up whole blocks. */
function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

/** Clause 5.3.2: the 16 words of a block become 68. The 64 words W' are pairs of these and need no array. */
function expand(block: DataView, offset: number, words: Uint32Array): void {
  const word = (index: number) => words[index] ?? 0;
  for (let index = 0; index < 16; index++) words[index] = block.getUint32(offset + index * 4);
  for (let index = 16; index < 68; index++) {
    const mixed = word(index - 16) ^ word(index - 9) ^ rotate(word(index - 3), 15);
    words[index] = mixed ^ rotate(mixed, 15) ^ rotate(mixed, 23) ^ rotate(word(index - 13), 7) ^ word(index - 6);
  }
}

/** Clause 5.3.3. Registers are A … H of the standard. */
function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const early = round < 16;
    const word = words[round] ?? 0;
    const first = rotate((rotate(a, 12) + e + (ROUND_CONSTANTS[round] ?? 0)) | 0, 7);
    const second = first ^ rotate(a, 12);
    const majority = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const choice = early ? e ^ f ^ g : (e & f) | (~e & g);
    const left = (majority + d + second + (word ^ (words[round + 4] ?? 0))) | 0;
    const right = (choice + h + first + word) | 0;
    [d, c, b, a] = [c, rotate(b, 9), a, left];
    [h, g, f, e] = [g, rotate(f, 19), e, right ^ rotate(right, 9) ^ rotate(right, 17)];
  }
  [a, b, c, d, e, f, g, h].forEach((register, index) => {
    state[index] = (state[index] ?? 0) ^ register;
  });
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
