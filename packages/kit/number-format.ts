/** A figure that keeps what it was computed from, so it can be opened down to its evidence. */
export type Ratio = { readonly numerator: number; readonly denominator: number };

/** A number written out exactly as its shortest decimal form says: `units / 10 ** scale`. */
type Decimal = { readonly units: bigint; readonly scale: number };

/**
 * A share in per cent such as `12.5 %`, exact in decimal: 1/8 of 100 at one digit never depends on binary rounding.
 * `—` when the denominator is 0, for then nothing was to be counted. Throws RangeError for NaN and infinities.
 */
export function percent(numerator: number, denominator: number, { digits = 1 }: { digits?: number } = {}): string {
  if (denominator === 0) return '—';
  const [top, bottom] = [decimal(numerator), decimal(denominator)];
  const scaledTop = top.units * 10n ** BigInt(bottom.scale + digits + 2);
  const scaledBottom = bottom.units * 10n ** BigInt(top.scale);
  return `${fixed(divideHalfUp(scaledTop, scaledBottom), digits)} %`;
}

/**
 * A number with a fixed count of decimals, rounded half up (四舍五入, negative ones by magnitude) on its decimal form:
 * 1.005 becomes 1.01, though its binary value lies below. Throws RangeError for NaN and infinities.
 */
export function roundedText(value: number, digits: number): string {
  const { units, scale } = decimal(value);
  return fixed(divideHalfUp(units * 10n ** BigInt(digits), 10n ** BigInt(scale)), digits);
}

/**
 * Orders two shares by value, exactly: by cross-multiplication of their decimals, never by a quotient. Negative when the first is
 * smaller, 0 when they are equal, as 1/2 and 3/6 are. Throws RangeError for an empty or negative denominator: it has no value.
 */
export function compareRatios(one: Ratio, other: Ratio): number {
  if (!(one.denominator > 0 && other.denominator > 0)) throw new RangeError('A share of nothing cannot be compared');
  const [a, b, c, d] = [one.numerator, one.denominator, other.numerator, other.denominator].map(decimal) as [
    Decimal,
    Decimal,
    Decimal,
    Decimal,
  ];
  // a / b against c / d is a · d against c · b, both brought to the same scale.
  const left = a.units * d.units * 10n ** BigInt(c.scale + b.scale);
  const right = c.units * b.units * 10n ** BigInt(a.scale + d.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A score with two decimals unless told otherwise, such as `87.35`. */
export function formatScore(score: number, { digits = 2 }: { digits?: number } = {}): string {
  return roundedText(score, digits);
}

/** An amount of 分 as yuan, such as `¥1,234.56`. Throws RangeError when the amount is not a whole number of 分. */
export function formatYuan(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`Not a whole amount of fen: ${fen}`);
  const [yuan = '', cents = ''] = fixed(BigInt(Math.abs(fen)), 2).split('.');
  return `${fen < 0 ? '-' : ''}¥${yuan.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${cents}`;
}

function decimal(value: number): Decimal {
  const [, sign, whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`Not a number: ${value}`);
  const units = BigInt(`${sign}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function fixed(units: bigint, digits: number): string {
  const text = magnitude(units)
    .toString()
    .padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = units < 0n ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}
