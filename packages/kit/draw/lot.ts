import { sm3Hex } from '../sm3.ts';

/** Stands between the parts of what is hashed, so that no two different inputs read the same (ASCII unit separator). */
const SEPARATOR = '\u001f';
/** 128 bits: fewer could be guessed from the published commitment. */
const SHORTEST_SEED = 32;

/**
 * The lot of something in a draw: SM3(seed ‖ 0x1f ‖ part ‖ 0x1f ‖ part …) in hexadecimal, the seed as its bytes, the
 * parts in UTF-8. Throws RangeError for a seed that is no hexadecimal of at least 128 bits, or a part with a separator.
 */
export function lot(seed: string, ...parts: readonly string[]): string {
  const seedBytes = bytesOfSeed(seed);
  if (parts.some((part) => part.includes(SEPARATOR))) throw new RangeError('Names in a draw hold no unit separator.');
  const rest = new TextEncoder().encode(parts.map((part) => SEPARATOR + part).join(''));
  const message = new Uint8Array(seedBytes.length + rest.length);
  message.set(seedBytes);
  message.set(rest, seedBytes.length);
  return sm3Hex(message);
}

function bytesOfSeed(seed: string): Uint8Array {
  if (seed.length < SHORTEST_SEED || !/^(?:[0-9a-f]{2})+$/i.test(seed)) {
    throw new RangeError('A seed is an even number of hexadecimal digits, at least 32.');
  }
  return Uint8Array.from({ length: seed.length / 2 }, (_, index) => Number.parseInt(seed.slice(index * 2, index * 2 + 2), 16));
}
