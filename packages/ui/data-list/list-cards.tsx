import { Checkbox } from 'antd';
import { Link } from 'react-router';
import { useT } from '../i18n/use-t.ts';
import type { ListRowsProps } from './list-rows.ts';

/** A list on a narrow screen: one card per row, the first column as its heading. */
export function ListCards<Row>(props: ListRowsProps<Row> & { readonly placeholders: number }) {
  const t = useT('ui');
  const [heading, ...details] = props.columns;
  if (props.placeholders > 0) {
    return (
      <div className="cc-cards" aria-busy="true">
        {Array.from({ length: props.placeholders }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
          <div key={index} className="cc-card cc-card-placeholder" />
        ))}
      </div>
    );
  }
  return (
    <ul className="cc-cards" aria-label={props.label}>
      {props.rows.map((row) => {
        const key = props.rowKey(row);
        const href = props.rowHref?.(row);
        return (
          <li
            key={key}
            data-key={key}
            className={props.rowLight?.(row) === 'red' ? 'cc-card cc-row-red' : 'cc-card'}
            aria-current={key === props.active ? 'true' : undefined}
            onClickCapture={() => props.onActivate(key)}
          >
            <div className="cc-card-heading">
              {heading && (href ? <Link to={href}>{heading.render(row)}</Link> : heading.render(row))}
              {props.selected && (
                <Checkbox
                  aria-label={t('list.selectRow')}
                  checked={props.selected.has(key)}
                  onChange={(event) => props.onSelect([key], event.target.checked)}
                />
              )}
            </div>
            <dl>
              {details.map((column) => (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{column.render(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
