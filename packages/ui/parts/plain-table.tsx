import type { ReactNode } from 'react';
import './plain-table.css';

export type PlainColumn = { readonly key: string; readonly title: string; readonly align?: 'end' };

export type PlainTableProps = {
  /** Names the table for those who cannot see what stands above it. */
  readonly caption: string;
  readonly columns: readonly PlainColumn[];
  /** Cells in the order of the columns; `key` identifies a row. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[]; readonly tone?: 'bad' }[];
};

/** A small table without search or paging: figures behind a picture, samples, faults. Scrolls within itself. */
export function PlainTable({ caption, columns, rows }: PlainTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="cc-plain-scroll" aria-label={caption} tabIndex={0}>
      <table className="cc-plain-table">
        <caption className="cc-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, align }) => (
              <th key={key} scope="col" className={align && 'cc-end'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.tone && `cc-plain-${row.tone}`}>
              {columns.map(({ key, align }, index) => (
                <td key={key} className={align && 'cc-end'}>
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
