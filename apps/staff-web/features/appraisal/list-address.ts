import type { Measure } from '@chuangcheng/modules/rectification/domain';

/** Days `YYYY-MM-DD`, both included. */
export type Days = { readonly from: string; readonly to: string };

/** The case files a figure counts; of all units when none is given. */
export function caseFilesCounted(measure: Measure, { from, to }: Days, unitId?: string): string {
  return `/rectification/case-files?${new URLSearchParams({ ...(unitId && { unitId }), measure, from, to })}`;
}

/** The visits a score is the mean of. */
export function visitsCounted({ from, to }: Days, unitId?: string): string {
  return `/inspection/visits?${new URLSearchParams({ ...(unitId && { unitId }), from, to })}`;
}
