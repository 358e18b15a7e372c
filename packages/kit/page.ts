import { z } from 'zod';

/** Largest page a list hands out. */
export const MAX_PAGE_SIZE = 200;

/**
 * The query every list accepts beside its own filters. `sort` is a column name, with `-` before it for descending;
 * each list names the columns it can sort by.
 */
export function listQuery<const S extends readonly [string, ...string[]]>(sortable: S) {
  const directions = sortable.flatMap((name) => [name, `-${name}`]) as [string, ...string[]];
  return z.object({
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
    sort: z.enum(directions).optional(),
    search: z.string().trim().max(100).optional(),
  });
}

/** A page of rows. `total` is exact unless `totalIsCapped`, when there are at least that many. */
export function pageOf<S extends z.ZodType>(row: S) {
  return z.object({
    rows: z.array(row),
    total: z.number().int(),
    totalIsCapped: z.boolean(),
    page: z.number().int(),
    pageSize: z.number().int(),
  });
}

export type Page<T> = {
  readonly rows: T[];
  readonly total: number;
  readonly totalIsCapped: boolean;
  readonly page: number;
  readonly pageSize: number;
};

/** A query parameter that may be given several times. */
export function severalOf<S extends z.ZodType>(one: S) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(one).max(200));
}
