import type { ListColumn } from './list-types.ts';

/** What table and cards need to draw rows. */
export type ListRowsProps<Row> = {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref: ((row: Row) => string) | undefined;
  readonly rowLight: ((row: Row) => 'red' | undefined) | undefined;
  /** Key of the row the keyboard is at. */
  readonly active: string | undefined;
  readonly onActivate: (key: string) => void;
  /** Selected keys, undefined when rows cannot be selected. */
  readonly selected: ReadonlySet<string> | undefined;
  readonly onSelect: (keys: readonly string[], selected: boolean) => void;
};

/** The sort a click on a column asks for: ascending, descending, back to the usual one. */
export function nextSort(sortKey: string, current: string | undefined): string | undefined {
  if (current === sortKey) return `-${sortKey}`;
  if (current === `-${sortKey}`) return undefined;
  return sortKey;
}

/** The columns to show: the chosen ones in their declared order; the first always. */
export function visibleColumns<Row>(
  columns: readonly ListColumn<Row>[],
  chosen: readonly string[] | undefined,
): readonly ListColumn<Row>[] {
  return columns.filter((column, index) => index === 0 || (chosen ? chosen.includes(column.key) : column.hidden !== true));
}
