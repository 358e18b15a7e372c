import { hundredths } from './marks.ts';
import { FIELD_METHOD, type WeighedStandard } from './index-tree.ts';

export type LinkedStandard = WeighedStandard & { readonly number: string };
export type LinkedType = {
  readonly siteTypeId: string /** Numbers of standards its items are evidence for. */;
  readonly standards: ReadonlySet<string>;
};

export type FieldPoints = {
  /** Points of the index that visits to sites of a type can earn, to the thousandth. */
  readonly byType: ReadonlyMap<string, number>;
  /** Points of all standards assessed on site, linked or not. */
  readonly total: number;
  /** Standards assessed on site to which no item of any type is linked; no visit can cover them. */
  readonly unlinked: readonly { readonly number: string; readonly points: number }[];
};

/**
 * Shares the points assessed on site (实地考察) over the site types: a standard's part for this method goes in equal shares to the
 * types with an item linked to it. The shares are exact fractions, rounded to thousandths so that they add up to the linked points.
 */
export function shareFieldPoints(standards: readonly LinkedStandard[], types: readonly LinkedType[]): FieldPoints {
  const exact = new Map<string, { top: bigint; bottom: bigint }>();
  const unlinked: { number: string; points: number }[] = [];
  let [total, linked] = [0, 0];
  for (const { number, points, methods } of standards) {
    if (!methods.includes(FIELD_METHOD)) continue;
    const part = hundredths(points) / 100 / methods.length;
    total += part;
    const sharing = types.filter((type) => type.standards.has(number));
    if (sharing.length === 0) unlinked.push({ number, points: part });
    else linked += part;
    const share = { top: BigInt(hundredths(points)), bottom: BigInt(100 * methods.length * sharing.length) };
    for (const { siteTypeId } of sharing) exact.set(siteTypeId, add(exact.get(siteTypeId) ?? { top: 0n, bottom: 1n }, share));
  }
  return { byType: roundToTotal(exact, Math.round(linked * 1000)), total: Math.round(total * 1000) / 1000, unlinked };
}

type Fraction = { readonly top: bigint; readonly bottom: bigint };

function add(a: Fraction, b: Fraction): Fraction {
  const top = a.top * b.bottom + b.top * a.bottom;
  const bottom = a.bottom * b.bottom;
  let [x, y] = [top, bottom];
  while (y !== 0n) [x, y] = [y, x % y];
  return { top: top / x, bottom: bottom / x };
}

/** Largest remainders: each share rounded down to thousandths, what is left given to those that lost most. */
function roundToTotal(shares: ReadonlyMap<string, Fraction>, thousandths: number): Map<string, number> {
  const rows = [...shares].map(([id, { top, bottom }]) => ({
    id,
    units: Number((top * 1000n) / bottom),
    lost: Number((((top * 1000n) % bottom) * 1_000_000n) / bottom),
  }));
  let left = thousandths - rows.reduce((sum, row) => sum + row.units, 0);
  for (const row of rows.toSorted((a, b) => b.lost - a.lost || (a.id < b.id ? -1 : 1))) {
    if (left <= 0) break;
    row.units += 1;
    left -= 1;
  }
  return new Map(rows.map(({ id, units }) => [id, units / 1000]));
}
