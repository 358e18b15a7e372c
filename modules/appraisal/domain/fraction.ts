/** An exact number: whole numbers above and below, the lower one positive. */
export type Fraction = { readonly top: bigint; readonly bottom: bigint };

export const ZERO: Fraction = { top: 0n, bottom: 1n };

/** A number exactly as its shortest decimal form says: 0.1 is one tenth. Throws RangeError for NaN and infinities. */
export function fractionOf(value: number): Fraction {
  const [, sign, whole = '', decimals = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`Not a number: ${value}`);
  const top = BigInt(`${sign}${whole}${decimals}`);
  const scale = decimals.length - Number(exponent);
  return scale >= 0 ? { top, bottom: 10n ** BigInt(scale) } : { top: top * 10n ** BigInt(-scale), bottom: 1n };
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom };
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return plus(one, { top: -other.top, bottom: other.bottom });
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { top: one.top * other.top, bottom: one.bottom * other.bottom };
}

/** Throws RangeError when divided by zero. */
export function over(one: Fraction, other: Fraction): Fraction {
  if (other.top === 0n) throw new RangeError('Division by zero');
  const sign = other.top < 0n ? -1n : 1n;
  return { top: one.top * other.bottom * sign, bottom: one.bottom * other.top * sign };
}

/** Negative when the first is smaller, 0 when they are equal. */
export function compare(one: Fraction, other: Fraction): number {
  const difference = one.top * other.bottom - other.top * one.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sumOf(values: readonly Fraction[]): Fraction {
  return values.reduce(plus, ZERO);
}

/** Within two bounds, the lower one first. */
export function within(low: Fraction, value: Fraction, high: Fraction): Fraction {
  if (compare(value, low) < 0) return low;
  return compare(value, high) > 0 ? high : value;
}

/** With two decimals, half up (四舍五入, negative ones by magnitude). */
export function hundredths(value: Fraction): number {
  const negative = value.top < 0n;
  const top = (negative ? -value.top : value.top) * 100n;
  const rounded = Number((2n * top + value.bottom) / (2n * value.bottom));
  return (negative && rounded > 0 ? -rounded : rounded) / 100;
}
