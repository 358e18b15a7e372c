import { sm3Hex } from '../sm3.ts';
import { lot } from './lot.ts';

export type DrawRequest = {
  /** The secret seed in hexadecimal, at least 128 random bits. */
  readonly seed: string;
  /** What the pool is a layer of, such as the identifier of a site type; layers are drawn independently of each other. */
  readonly stratum: string;
  readonly pool: readonly string[];
  readonly count: number;
};

/**
 * What is published before a draw: SM3 of the seed's bytes. Nobody can find the seed from it, and once the seed is
 * revealed anybody can check that it is the one committed to. Throws RangeError for a malformed seed.
 */
export function drawCommitment(seed: string): string {
  return lot(seed);
}

/**
 * The fingerprint of a frozen pool: SM3 of its identifiers in ascending order of code units, each followed by a line
 * feed. The order they are given in does not matter. Throws RangeError for repeated identifiers or ones with line feeds.
 */
export function poolHash(ids: readonly string[]): string {
  assertDistinct(ids);
  if (ids.some((id) => id.includes('\n'))) throw new RangeError('Identifiers in a draw hold no line feed.');
  return sm3Hex(
    ids
      .toSorted()
      .map((id) => `${id}\n`)
      .join(''),
  );
}

/**
 * Draws `count` of the pool, in the order drawn: everything gets the lot SM3(seed ‖ 0x1f ‖ stratum ‖ 0x1f ‖ id), the
 * lowest lots are taken. A pool smaller than `count` is taken whole.
 *
 * Why nobody is favoured: to those who do not know the seed SM3 behaves like a random function, so every order of the
 * lots, and with it every subset, is equally likely (equal lots have a chance of 2^-256). Why nobody can favour: the
 * seed is committed to before and the pool frozen by its hash, so neither can be chosen to suit the outcome; and a lot
 * depends on nothing but its own identifier, so adding or leaving out another one never reorders the rest.
 *
 * Throws RangeError for a malformed seed, repeated identifiers or a count that is no whole number from 0.
 */
export function draw({ seed, stratum, pool, count }: DrawRequest): string[] {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a number of things to draw: ${count}`);
  assertDistinct(pool);
  return pool
    .map((id) => ({ id, lot: lot(seed, stratum, id) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

function assertDistinct(ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw new RangeError('Every identifier takes part in a draw once.');
}
