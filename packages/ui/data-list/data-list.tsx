import { ApiProblem } from '@chuangcheng/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Forbidden } from '../parts/refusals.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { ListCards } from './list-cards.tsx';
import { ListFooter } from './list-footer.tsx';
import { visibleColumns } from './list-rows.ts';
import { isNarrowed, toListQuery } from './list-state.ts';
import { ListTable } from './list-table.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import type { DataListProps, ListFilter } from './list-types.ts';
import { useListState } from './use-list-state.ts';
import { useRowKeys } from './use-row-keys.ts';
import './data-list.css';

const NO_FILTERS: readonly ListFilter[] = [];
/** Placeholder rows while the first page is on its way: about a screen full. */
const PLACEHOLDERS = 12;

/**
 * The one list of the product: search, filters, sort, paging and columns live in the address; rows come from the
 * server page by page; keyboard, export, saved views and cards on phones are the same everywhere.
 */
export function DataList<Row>(props: DataListProps<Row>) {
  const t = useT('ui');
  const narrow = useNarrow();
  const filters = props.filters ?? NO_FILTERS;
  const { state, change, open, query } = useListState(filters, {
    sort: props.defaultSort,
    pageSize: props.defaultPageSize ?? 50,
  });
  const listQuery = toListQuery(state, filters);
  const page = useQuery({
    queryKey: [props.id, listQuery],
    queryFn: ({ signal }) => props.load(listQuery, signal),
    placeholderData: keepPreviousData,
  });
  const rows = page.data?.rows ?? [];
  const columns = visibleColumns(props.columns, narrow ? undefined : state.columns);
  const [selected, setSelected] = useState<ReadonlyMap<string, Row>>(new Map());

  const select = (keys: readonly string[], on: boolean): void =>
    setSelected((before) => {
      const after = new Map(before);
      for (const row of rows) {
        const key = props.rowKey(row);
        if (!keys.includes(key)) continue;
        if (on) after.set(key, row);
        else after.delete(key);
      }
      return after;
    });
  const { active, activate } = useRowKeys({
    listId: props.id,
    rows,
    rowKey: props.rowKey,
    rowHref: props.rowHref,
    rowKeys: props.rowKeys ?? [],
    onToggle: props.selection && ((key) => select([key], !selected.has(key))),
  });

  if (page.error instanceof ApiProblem && page.error.status === 403) return <Forbidden reason={page.error.title} />;

  const shared = {
    label: props.label,
    columns,
    rows,
    rowKey: props.rowKey,
    rowHref: props.rowHref,
    rowLight: props.rowLight,
    active,
    onActivate: activate,
    selected: props.selection && new Set(selected.keys()),
    onSelect: select,
    placeholders: page.isPending ? PLACEHOLDERS : 0,
  };
  const nothing = page.data?.rows.length === 0;
  return (
    <section className="cc-list" data-refreshing={page.isPlaceholderData} {...dropTarget(props.onDropFiles)}>
      <ListToolbar
        id={props.id}
        filters={filters}
        columns={props.columns}
        visible={columns.map((column) => column.key)}
        state={state}
        query={query}
        searchHint={props.searchHint}
        views={props.views}
        onExport={props.onExport}
        tools={props.tools}
        onChange={change}
        onOpen={open}
      />
      {props.selection && selected.size > 0 && (
        <div className="cc-list-selection">
          <span role="status">{t('list.selected', { count: selected.size })}</span>
          {props.selection([...selected.values()], () => setSelected(new Map()))}
          <Button type="link" onClick={() => setSelected(new Map())}>
            {t('list.clearSelection')}
          </Button>
        </div>
      )}
      <ProblemAlert problem={page.error} onRetry={() => void page.refetch()} />
      {nothing ? (
        isNarrowed(state) || state.page > 1 ? (
          <EmptyState
            title={t('list.nothingFound')}
            hint={t('list.nothingFoundHint')}
            action={<Button onClick={() => change({ filters: {}, search: '' })}>{t('list.showAll')}</Button>}
          />
        ) : (
          <EmptyState {...props.empty} />
        )
      ) : narrow ? (
        <ListCards {...shared} />
      ) : (
        <ListTable {...shared} sort={state.sort} onSort={(sort) => change({ sort })} />
      )}
      {page.data && !nothing && (
        <ListFooter
          page={page.data}
          onChange={(to, pageSize) => change(pageSize === state.pageSize ? { page: to } : { page: 1, pageSize })}
        />
      )}
    </section>
  );
}

/** What makes a list a place to drop files on; the browser would open them otherwise. */
function dropTarget(take: DataListProps<never>['onDropFiles']) {
  if (!take) return {};
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      take([...event.dataTransfer.files]);
    },
  };
}
