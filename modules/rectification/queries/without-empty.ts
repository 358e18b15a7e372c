import { MEASURES, type Statistics } from '../domain/index.ts';

/** Days `YYYY-MM-DD`, both included. */
export type Period = { readonly from: string; readonly to: string };

/** Keys for which nothing was counted are left out. */
export function withoutEmpty(figures: ReadonlyMap<string, Statistics>): Map<string, Statistics> {
  return new Map([...figures].filter(([, one]) => MEASURES.some((measure) => one[measure] !== 0)));
}
