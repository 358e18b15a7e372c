import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { Checkbox } from 'antd';
import type { MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useT } from '../i18n/use-t.ts';
import { type ListRowsProps, nextSort } from './list-rows.ts';
import type { ListColumn } from './list-types.ts';

export type ListTableProps<Row> = ListRowsProps<Row> & {
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  /** Draws this many placeholder rows instead of rows. */
  readonly placeholders: number;
};

/** A list as a table: sortable heads that stay in view, one line per row, the whole row opens it. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const t = useT('ui');
  const { columns, rows, selected, rowKey } = props;
  const allSelected = selected !== undefined && rows.length > 0 && rows.every((row) => selected.has(rowKey(row)));
  return (
    <div className="cc-table-scroll">
      <table className="cc-table" aria-label={props.label} aria-busy={props.placeholders > 0}>
        <colgroup>
          {selected && <col width={40} />}
          {columns.map((column) => (
            <col key={column.key} {...(column.width && { width: column.width })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {selected && (
              <th scope="col" className="cc-no-print">
                <Checkbox
                  aria-label={t('list.selectAll')}
                  checked={allSelected}
                  indeterminate={selected.size > 0 && !allSelected}
                  onChange={(event) => props.onSelect(rows.map(rowKey), event.target.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: props.placeholders }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
            <tr key={index} className="cc-row-placeholder" aria-hidden="true">
              {selected && <td />}
              {columns.map((column) => (
                <td key={column.key}>
                  <span />
                </td>
              ))}
            </tr>
          ))}
          {props.placeholders === 0 && rows.map((row) => <BodyRow key={rowKey(row)} row={row} {...props} />)}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Row>(props: {
  readonly column: ListColumn<Row>;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}) {
  const { sortKey, title, align } = props.column;
  const className = align === 'end' ? 'cc-end' : undefined;
  if (!sortKey) {
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    );
  }
  const direction = props.sort === sortKey ? 'ascending' : props.sort === `-${sortKey}` ? 'descending' : 'none';
  return (
    <th scope="col" aria-sort={direction} className={className}>
      <button type="button" onClick={() => props.onSort(nextSort(sortKey, props.sort))}>
        {title}
        <span className="cc-sort" data-direction={direction} aria-hidden="true">
          <CaretUpFilled />
          <CaretDownFilled />
        </span>
      </button>
    </th>
  );
}

function BodyRow<Row>({ row, ...props }: ListTableProps<Row> & { readonly row: Row }) {
  const t = useT('ui');
  const navigate = useNavigate();
  const key = props.rowKey(row);
  const href = props.rowHref?.(row);
  const open = (event: MouseEvent): void => {
    props.onActivate(key);
    const onControl = (event.target as HTMLElement).closest('a, button, input, label, .ant-checkbox-wrapper');
    const selectingText = window.getSelection()?.toString() !== '';
    if (href && !onControl && !selectingText) void navigate(href);
  };
  return (
    <tr
      data-key={key}
      className={props.rowLight?.(row) === 'red' ? 'cc-row-red' : undefined}
      data-opens={href !== undefined}
      aria-current={key === props.active ? 'true' : undefined}
      aria-selected={props.selected?.has(key)}
      onClick={open}
    >
      {props.selected && (
        <td className="cc-no-print">
          <Checkbox
            aria-label={t('list.selectRow')}
            checked={props.selected.has(key)}
            onChange={(event) => props.onSelect([key], event.target.checked)}
          />
        </td>
      )}
      {props.columns.map((column, index) => (
        <td key={column.key} className={column.align === 'end' ? 'cc-end' : undefined}>
          {index === 0 && href ? <Link to={href}>{column.render(row)}</Link> : column.render(row)}
        </td>
      ))}
    </tr>
  );
}
