import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sm3Hex } from '../sm3.ts';
import { draw, drawCommitment, poolHash } from './draw-sites.ts';

const SEED = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';
const seeds = fc.uint8Array({ minLength: 16, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const pools = fc.uniqueArray(fc.uuid(), { maxLength: 40 });

test('the commitment is SM3 of the bytes of the seed', () => {
  expect(drawCommitment(SEED)).toBe(createHash('sm3').update(Buffer.from(SEED, 'hex')).digest('hex'));
});

test('the lots follow the published formula', () => {
  const pool = ['DW0001', 'DW0002', 'DW0003', 'DW0004'];
  const lotOf = (id: string) =>
    createHash('sm3').update(Buffer.from(SEED, 'hex')).update(`\u001f主干道\u001f${id}`).digest('hex');
  const expected = pool.toSorted((a, b) => (lotOf(a) < lotOf(b) ? -1 : 1));
  expect(draw({ seed: SEED, stratum: '主干道', pool, count: 4 })).toEqual(expected);
  expect(expected).not.toEqual(pool);
});

test('what is drawn depends on the pool, not on its order', () => {
  fc.assert(
    fc.property(seeds, pools, fc.nat({ max: 45 }), fc.infiniteStream(fc.double()), (seed, pool, count, noise) => {
      const shuffled = pool.map((id) => ({ id, key: noise.next().value })).sort((a, b) => a.key - b.key);
      const drawn = draw({ seed, stratum: 's', pool, count });
      expect(draw({ seed, stratum: 's', pool: shuffled.map(({ id }) => id), count })).toEqual(drawn);
      expect(new Set(drawn).size).toBe(Math.min(count, pool.length));
      expect(pool).toEqual(expect.arrayContaining(drawn));
      expect(poolHash(shuffled.map(({ id }) => id))).toBe(poolHash(pool));
    }),
  );
});

test('drawing more continues the same draw', () => {
  fc.assert(
    fc.property(seeds, pools, fc.nat({ max: 40 }), (seed, pool, count) => {
      const all = draw({ seed, stratum: 's', pool, count: pool.length });
      expect(draw({ seed, stratum: 's', pool, count })).toEqual(all.slice(0, count));
    }),
  );
});

test('everything is drawn about equally often', () => {
  const pool = Array.from({ length: 10 }, (_, index) => `DW${index}`);
  const drawn = new Map(pool.map((id) => [id, 0]));
  for (let round = 0; round < 2000; round++) {
    const seed = sm3Hex(`seed ${round}`);
    for (const id of draw({ seed, stratum: 's', pool, count: 3 })) drawn.set(id, (drawn.get(id) ?? 0) + 1);
  }
  // 600 expected; the bounds are five standard deviations (20.5) away, and the seeds are fixed.
  for (const times of drawn.values()) expect(Math.abs(times - 600)).toBeLessThan(103);
});

test('strata are independent, other pools have other hashes', () => {
  const pool = Array.from({ length: 12 }, (_, index) => `DW${index}`);
  const orders = ['a', 'b'].map((stratum) => draw({ seed: SEED, stratum, pool, count: 12 }).join());
  expect(orders[0]).not.toBe(orders[1]);
  expect(poolHash(['a', 'b'])).not.toBe(poolHash(['ab']));
  expect(poolHash(['b', 'a'])).toBe(sm3Hex('a\nb\n'));
});

test('malformed input is refused', () => {
  const request = { seed: SEED, stratum: 's', pool: ['a'], count: 1 };
  for (const seed of ['', 'abc', 'zz'.repeat(16), 'ab'.repeat(15), `${SEED}a`]) {
    expect(() => draw({ ...request, seed })).toThrow(RangeError);
  }
  expect(() => draw({ ...request, pool: ['a', 'a'] })).toThrow(RangeError);
  expect(() => draw({ ...request, count: -1 })).toThrow(RangeError);
  expect(() => draw({ ...request, count: 1.5 })).toThrow(RangeError);
  expect(() => draw({ ...request, stratum: 'a\u001fb' })).toThrow(RangeError);
  expect(() => poolHash(['a\nb'])).toThrow(RangeError);
});
