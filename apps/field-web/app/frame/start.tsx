import { EmptyState, useT } from '@chuangcheng/ui';
import { Navigate } from 'react-router';
import { fieldWorkOf, useSession } from '../session.ts';
import { Page } from './page.tsx';

/** The first page of whoever is signed in. */
export function Start() {
  const t = useT('app');
  const { visits, cases } = fieldWorkOf(useSession());
  if (visits) return <Navigate replace to="/visits" />;
  if (cases) return <Navigate replace to="/work" />;
  return (
    <Page title={t('start.title')}>
      <EmptyState title={t('start.none')} hint={<a href="/">{t('start.desk')}</a>} />
    </Page>
  );
}
