import type { Scope } from '@chuangcheng/platform/kernel';
import type { Dimension, Statistics } from '../domain/index.ts';
import { statisticsFromScratch } from './statistics-from-scratch.ts';

/** Days `YYYY-MM-DD`, both included. */
export type Period = { readonly from: string; readonly to: string };

export type StatisticsInput = Period & {
  readonly dimension: Dimension;
  readonly keys?: readonly string[] | undefined;
  /** What was known at the end of that day, with deadlines only up to it; the present when left out. */
  readonly asOf?: string | undefined;
};

/**
 * What case files come to in a period, by the definitions of `measure.ts`, per unit, town, category or source. Keys without any
 * are not in the map. Figures are no secret among those who read case files: they count what others see only in part.
 */
export async function statisticsOf(scope: Scope, input: StatisticsInput): Promise<Map<string, Statistics>> {
  return statisticsFromScratch(scope, input);
}
