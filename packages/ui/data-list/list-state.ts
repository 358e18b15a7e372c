import type { ListFilter, ListQuery } from './list-types.ts';

export type FilterValue = string | readonly string[] | readonly [string, string] | true | undefined;

export type ListState = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort: string | undefined;
  readonly search: string;
  readonly filters: Readonly<Record<string, FilterValue>>;
  /** Keys of the chosen columns, undefined for the usual ones. */
  readonly columns: readonly string[] | undefined;
};

export type ListDefaults = { readonly sort: string | undefined; readonly pageSize: number };

/** Reads the state of a list from its address. What makes no sense falls back to the usual. */
export function readListState(address: URLSearchParams, filters: readonly ListFilter[], defaults: ListDefaults): ListState {
  return {
    page: positive(address.get('page')) ?? 1,
    pageSize: positive(address.get('pageSize')) ?? defaults.pageSize,
    sort: address.get('sort') ?? defaults.sort,
    search: address.get('search') ?? '',
    filters: Object.fromEntries(filters.map((filter) => [filter.key, readFilter(address, filter)])),
    columns: address.get('columns')?.split(',').filter(Boolean),
  };
}

/** Writes the state into the address, leaving out what is usual; parameters that are not the list's stay. */
export function writeListState(
  address: URLSearchParams,
  state: ListState,
  filters: readonly ListFilter[],
  defaults: ListDefaults,
): URLSearchParams {
  const next = new URLSearchParams(address);
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  };
  set('page', state.page > 1 ? String(state.page) : undefined);
  set('pageSize', state.pageSize === defaults.pageSize ? undefined : String(state.pageSize));
  set('sort', state.sort === defaults.sort ? undefined : state.sort);
  set('search', state.search);
  set('columns', state.columns?.join(','));
  for (const filter of filters) writeFilter(next, filter, state.filters[filter.key]);
  return next;
}

/** The query for the server. It uses the names of the address, so that an export can repeat a list. */
export function toListQuery(state: ListState, filters: readonly ListFilter[]): ListQuery {
  const query: Record<string, string | number | readonly string[] | undefined> = {};
  for (const filter of filters) {
    const value = state.filters[filter.key];
    if (value === undefined) continue;
    if (filter.kind === 'dateRange') {
      query[`${filter.key}From`] = value === true ? undefined : value[0];
      query[`${filter.key}To`] = value === true ? undefined : value[1];
    } else {
      query[filter.key] = value === true ? 'true' : value;
    }
  }
  return {
    ...query,
    page: state.page,
    pageSize: state.pageSize,
    ...(state.sort && { sort: state.sort }),
    ...(state.search && { search: state.search }),
  };
}

/** True when anything narrows the list. */
export function isNarrowed(state: ListState): boolean {
  return state.search !== '' || countFilters(state) > 0;
}

/** How many filters are set. */
export function countFilters(state: ListState): number {
  return Object.values(state.filters).filter((value) => value !== undefined).length;
}

function readFilter(address: URLSearchParams, filter: ListFilter): FilterValue {
  if (filter.kind === 'dateRange') {
    const from = address.get(`${filter.key}From`) ?? '';
    const to = address.get(`${filter.key}To`) ?? '';
    return from || to ? [from, to] : undefined;
  }
  if (filter.kind === 'multi') {
    const values = address.getAll(filter.key).filter(Boolean);
    return values.length > 0 ? values : undefined;
  }
  const value = address.get(filter.key);
  if (filter.kind === 'boolean') return value === 'true' ? true : undefined;
  return value || undefined;
}

function writeFilter(address: URLSearchParams, filter: ListFilter, value: FilterValue): void {
  const names = filter.kind === 'dateRange' ? [`${filter.key}From`, `${filter.key}To`] : [filter.key];
  for (const name of names) address.delete(name);
  if (value === undefined) return;
  if (filter.kind === 'dateRange' && Array.isArray(value)) {
    names.forEach((name, index) => value[index] && address.set(name, value[index]));
  } else {
    for (const one of Array.isArray(value) ? value : [value]) address.append(filter.key, String(one));
  }
}

function positive(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
