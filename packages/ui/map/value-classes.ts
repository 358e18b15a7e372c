import { scaleColors } from '../theme/tokens.ts';

/** A class of figures: from `from` up to and including `to`. */
export type ValueClass = { readonly from: number; readonly to: number; readonly color: string };

/**
 * Classes with about as many areas in each (quantiles), at most five. Equal figures always fall into the same class, so
 * there are fewer classes where there are few different figures.
 */
export function valueClasses(values: readonly number[]): readonly ValueClass[] {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const different = [...new Set(sorted)];
  const count = Math.min(scaleColors.length, different.length);
  const tops = new Set<number>();
  for (let i = 1; i <= count; i++) tops.add(sorted[Math.ceil((sorted.length * i) / count) - 1] ?? 0);
  return [...tops].map((to, index, all) => ({
    from: different.find((value) => index === 0 || value > (all[index - 1] ?? 0)) ?? to,
    to,
    color:
      scaleColors[all.length === 1 ? 2 : Math.round((index * (scaleColors.length - 1)) / (all.length - 1))] ?? scaleColors[0],
  }));
}

/** The colour of a figure. */
export function colorOf(value: number | null | undefined, classes: readonly ValueClass[]): string | undefined {
  return value === null || value === undefined ? undefined : classes.find(({ to }) => value <= to)?.color;
}
