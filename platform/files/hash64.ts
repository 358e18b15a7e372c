import type { Sharp } from 'sharp';

const SIDE = 32;
const LOW = 8;

/** cos((2x+1)uπ/2N) of the discrete cosine transform, by frequency and place. */
const COSINES = Array.from({ length: LOW }, (_, u) =>
  Array.from({ length: SIDE }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIDE))),
);

/**
 * 64 bits that stay nearly the same when a picture is recompressed, brightened or slightly cropped: the signs of the 64 lowest
 * frequencies against their median (Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010).
 */
export async function hash64(image: Sharp): Promise<string> {
  const pixels = await image.clone().rotate().greyscale().resize(SIDE, SIDE, { fit: 'fill' }).raw().toBuffer();
  const rows = Array.from({ length: SIDE }, (_, y) =>
    COSINES.map((cosine) => cosine.reduce((sum, factor, x) => sum + factor * (pixels[y * SIDE + x] ?? 0), 0)),
  );
  const frequencies = COSINES.flatMap((cosine) =>
    Array.from({ length: LOW }, (_, u) => cosine.reduce((sum, factor, y) => sum + factor * (rows[y]?.[u] ?? 0), 0)),
  );
  // The first is the mean brightness, which says nothing about the picture.
  const sorted = frequencies.slice(1).toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const bits = frequencies.reduce((all, one, index) => (one > median ? all | (1n << BigInt(63 - index)) : all), 0n);
  return bits.toString(16).padStart(16, '0');
}

/** How many of the 64 bits differ. */
export function bitsApart(one: string, other: string): number {
  let left = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; left > 0n; left &= left - 1n) count += 1;
  return count;
}
