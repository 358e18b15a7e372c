import { useEffect, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { rememberSearch } from './last-search.ts';
import { type ListDefaults, type ListState, readListState, writeListState } from './list-state.ts';
import type { ListFilter } from './list-types.ts';

/** The state of a list, kept in the address. Any change but one of page goes back to the first page. */
export function useListState(filters: readonly ListFilter[], defaults: ListDefaults) {
  const [address, setAddress] = useSearchParams();
  const location = useLocation();
  const state = useMemo(
    () => readListState(address, filters, { sort: defaults.sort, pageSize: defaults.pageSize }),
    [address, filters, defaults.sort, defaults.pageSize],
  );

  useEffect(() => rememberSearch(location.pathname, location.search), [location.pathname, location.search]);

  const change = (part: Partial<ListState>): void => {
    const next = { ...state, ...(isPaging(part) ? {} : { page: 1 }), ...part };
    setAddress((now) => writeListState(now, next, filters, defaults), { replace: !('page' in part) });
  };

  const open = (query: string): void => setAddress(new URLSearchParams(query));

  return { state, change, open, query: address.toString() };
}

function isPaging(part: Partial<ListState>): boolean {
  return 'page' in part || 'columns' in part;
}
