import type { Page } from '@chuangcheng/kit/page';

type ListInput = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
};

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/**
 * One page of rows that are held whole, sorted by a column or left in their order. `sorters` gives the value of each column that
 * can be sorted by; numbers within texts sort as numbers, so that standard 9 comes before 10.
 */
export function pageRows<Row>(
  rows: readonly Row[],
  input: ListInput,
  sorters: Readonly<Record<string, (row: Row) => string | number>>,
): Page<Row> {
  const descending = input.sort?.startsWith('-') === true;
  const value = sorters[input.sort?.replace('-', '') ?? ''];
  const sorted = value ? rows.toSorted((a, b) => compare(value(a), value(b)) * (descending ? -1 : 1)) : rows;
  const start = (input.page - 1) * input.pageSize;
  return {
    rows: sorted.slice(start, start + input.pageSize),
    total: rows.length,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
