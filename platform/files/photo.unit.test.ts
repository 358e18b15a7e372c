import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { bitsApart, inspectPhoto, photoCopy } from './index.ts';

const photo = (number: string) =>
  readFileSync(fileURLToPath(new URL(`../../database/seeds/photos/photo_${number}.jpg`, import.meta.url)));
const evidenceOf = async (number: string) => {
  const inspected = await inspectPhoto(photo(number), number);
  if (!inspected.ok) throw new Error(inspected.code);
  return inspected.value.evidence;
};

test('alike pictures differ by few bits, others by many', async () => {
  const numbers = Array.from({ length: 24 }, (_, index) => String(index + 1).padStart(2, '0'));
  const hashes = await Promise.all(numbers.map(async (number) => [number, (await evidenceOf(number)).hash64] as const));
  const alike = hashes.flatMap(([one, a]) =>
    hashes.filter(([other, b]) => one < other && bitsApart(a, b) <= 12).map(([other]) => `${one}-${other}`),
  );
  expect(alike).toEqual(['02-22', '03-23', '08-24']);
});

test('time and place are read from the file; a photo without them says nothing', async () => {
  const first = await evidenceOf('01');
  expect(first.takenAt).toMatch(/^2026-\d\d-\d\dT.*\+08:00$/);
  expect(first.position?.lng).toBeGreaterThan(100);
  expect(await evidenceOf('12')).toMatchObject({ takenAt: null, position: null });
});

test('what is no photo is refused, whatever its name', async () => {
  expect(await inspectPhoto(new Uint8Array(0), 'a.jpg')).toMatchObject({ code: 'platform/file-empty' });
  expect(await inspectPhoto(Buffer.from('<html>'), 'a.jpg')).toMatchObject({ code: 'platform/not-a-photo' });
  expect(await inspectPhoto(photo('01').subarray(0, 9000), 'a.jpg')).toMatchObject({ code: 'platform/photo-damaged' });
});

test('a copy is small and carries no metadata', async () => {
  const copy = await photoCopy(photo('01'), 320);
  expect(copy.length).toBeLessThan(40_000);
  expect(Buffer.from(copy).includes('CCTest')).toBe(false);
});
