import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { withLastSearch } from '../data-list/last-search.ts';
import './parts.css';

export type PageHeaderProps = {
  readonly title: ReactNode;
  /** A line below the title: number, state, whose it is. */
  readonly note?: ReactNode;
  /** The list this page was opened from; it comes back with its filters and page. */
  readonly back?: { readonly to: string; readonly label: string };
  /** The one primary action, named by its effect. */
  readonly action?: ReactNode;
  /** Lesser actions beside it. */
  readonly more?: ReactNode;
};

/** The head of a page: where I am and the one thing to do. */
export function PageHeader({ title, note, back, action, more }: PageHeaderProps) {
  return (
    <header className="cc-page-header">
      {back && (
        <Link className="cc-page-back cc-no-print" to={withLastSearch(back.to)}>
          <ArrowLeftOutlined aria-hidden /> {back.label}
        </Link>
      )}
      <div className="cc-page-title">
        <h1>{title}</h1>
        {note && <div className="cc-page-note">{note}</div>}
      </div>
      {(action || more) && (
        <div className="cc-page-actions cc-no-print">
          {more}
          {action}
        </div>
      )}
    </header>
  );
}
