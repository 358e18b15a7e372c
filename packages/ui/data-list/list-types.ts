import type { QueryValue } from '@chuangcheng/api-client';
import type { Page } from '@chuangcheng/kit/page';
import type { ReactNode } from 'react';
import type { EmptyStateProps } from '../parts/empty-state.tsx';

export type ListColumn<Row> = {
  /** Unique in the list; the name the export knows the column by. */
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** Name the server sorts by; without it the column cannot be sorted. */
  readonly sortKey?: string;
  /** Pixels; columns without one share what is left. */
  readonly width?: number;
  /** `end` for numbers, whose unit belongs into the title. */
  readonly align?: 'start' | 'end';
  /** Left out until somebody chooses it. */
  readonly hidden?: boolean;
};

export type FilterOption = { readonly value: string; readonly label: string };

/** A filter; `key` is its name in the address and in the query of the server. */
export type ListFilter = { readonly key: string; readonly title: string } & (
  | { readonly kind: 'select' | 'multi'; readonly options: readonly FilterOption[]; readonly loading?: boolean }
  /** Two days, `<key>From` and `<key>To`, both included, as YYYY-MM-DD. */
  | { readonly kind: 'dateRange' }
  | { readonly kind: 'text' }
  /** Present as `true` or not at all. */
  | { readonly kind: 'boolean' }
);

/** The query of a list as it goes to the server: paging, sort, search, and the filters under their keys. */
export type ListQuery = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string;
  readonly search?: string;
} & Readonly<Record<string, QueryValue>>;

export type SavedView = { readonly id: string; readonly name: string; readonly query: string };

/** Where saved views are kept: endpoints of the server, bound by the room. */
export type SavedViews = {
  readonly load: () => Promise<readonly SavedView[]>;
  readonly save: (name: string, query: string) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
};

export type RowKey<Row> = {
  readonly key: string;
  readonly label: string;
  readonly run: (row: Row) => void;
};

export type DataListProps<Row> = {
  /** Unique name, such as `rectification.caseFiles`; begins the query keys, so that they can be invalidated by it. */
  readonly id: string;
  /** What is listed, for readers who do not see the page. */
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly filters?: readonly ListFilter[];
  readonly load: (query: ListQuery, signal: AbortSignal) => Promise<Page<Row>>;
  readonly rowKey: (row: Row) => string;
  /** Address of a row; its first column becomes the link and Enter opens it. */
  readonly rowHref?: (row: Row) => string;
  readonly rowLight?: (row: Row) => 'red' | undefined;
  /** Placeholder of the search box, naming what is searched. Without it there is no search. */
  readonly searchHint?: string;
  /** Sort when the address names none, such as `-reportedAt`. */
  readonly defaultSort?: string;
  readonly defaultPageSize?: number;
  /** Exports what is shown: the same query, and the visible columns in order. */
  readonly onExport?: (query: ListQuery, columns: readonly string[]) => Promise<void>;
  readonly views?: SavedViews;
  /** Actions for selected rows; with it rows can be selected. */
  readonly selection?: (rows: readonly Row[], clear: () => void) => ReactNode;
  /** Keys acting on the row the keyboard is at, such as D to dispatch. */
  readonly rowKeys?: readonly RowKey<Row>[];
  /** Shown when there is nothing at all; a list emptied by filters says so itself. */
  readonly empty: EmptyStateProps;
  /** Files dropped anywhere on the list, such as a spreadsheet to import. */
  readonly onDropFiles?: (files: readonly File[]) => void;
  /** Further controls at the end of the tool bar, such as a switch to the map. */
  readonly tools?: ReactNode;
};
