import { useT } from '@chuangcheng/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { Icon } from './icon.tsx';

export type PageProps = {
  readonly title: string;
  readonly note?: ReactNode;
  /** Address of the page above. */
  readonly back?: string | undefined;
  readonly children: ReactNode;
};

/** Head and body of a page, and the browser's title. */
export function Page({ title, note, back, children }: PageProps) {
  const t = useT('app');
  useDocumentTitle(title);
  return (
    <main className="cf-page">
      {back && (
        <Link className="cf-back" to={back}>
          <Icon name="back" />
          {t('back')}
        </Link>
      )}
      <h1>{title}</h1>
      {note && <div className="cf-soft">{note}</div>}
      {children}
    </main>
  );
}
