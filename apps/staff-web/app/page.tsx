import { PageHeader, type PageHeaderProps, useT } from '@chuangcheng/ui';
import { type ReactNode, useEffect } from 'react';

export type PageProps = Omit<PageHeaderProps, 'title'> & {
  /** Names the page in its head and in the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
};

/** A page of the staff web: its head, its title in the browser, its content. */
export function Page({ children, ...header }: PageProps) {
  useDocumentTitle(header.title);
  return (
    <>
      <PageHeader {...header} />
      {children}
    </>
  );
}

/** Names the browser's tab. */
export function useDocumentTitle(title: string): void {
  const t = useT('app');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
}
