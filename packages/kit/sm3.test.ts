import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sm3, sm3Hex } from './sm3.ts';

test('the two examples of GB/T 32905-2016, annex A', () => {
  expect(sm3Hex('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(sm3Hex('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
});

test('agrees with the cryptographic library on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(Buffer.from(sm3(bytes)).toString('hex')).toBe(createHash('sm3').update(bytes).digest('hex'));
    }),
  );
});

test('every length around the block borders is padded rightly', () => {
  for (let length = 0; length <= 130; length++) {
    const bytes = new Uint8Array(length).fill(0xa5);
    expect(sm3Hex(bytes)).toBe(createHash('sm3').update(bytes).digest('hex'));
  }
});

test('a text is hashed in UTF-8, and a view on a larger buffer only as far as it reaches', () => {
  const text = '双随机抽查';
  expect(sm3Hex(text)).toBe(createHash('sm3').update(text, 'utf8').digest('hex'));
  const view = new TextEncoder().encode('xxabcxx').subarray(2, 5);
  expect(sm3Hex(view)).toBe(sm3Hex('abc'));
});
