/** What stands where there is nothing to show: never 0, never 100 %. */
export const DASH = '—';

/** A share in percent with one decimal, "—" for an empty denominator. Exact halves round up, so 1/8 is 12.5%. */
export function formatPercent(numerator: number, denominator: number): string {
  if (denominator === 0) return DASH;
  return `${(Math.round((numerator * 1000) / denominator) / 10).toFixed(1)}%`;
}

/** A number with thousands separators and at most the given decimals. */
export function formatNumber(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return DASH;
  return value.toLocaleString('zh-CN', { maximumFractionDigits: decimals });
}

/** A score with exactly the given decimals, so that columns line up. */
export function formatScore(value: number | null | undefined, decimals = 1): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return DASH;
  return value.toLocaleString('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
