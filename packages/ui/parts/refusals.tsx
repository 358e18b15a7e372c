import { Link } from 'react-router';
import { useT } from '../i18n/use-t.ts';
import { EmptyState } from './empty-state.tsx';

/** What a page shows to somebody who may not see it. `reason` is the server's. */
export function Forbidden({ reason }: { readonly reason?: string }) {
  const t = useT('ui');
  return (
    <EmptyState title={t('forbidden.title')} hint={reason ?? t('forbidden.hint')} action={<Link to="/">{t('goHome')}</Link>} />
  );
}

/** What an address shows that leads nowhere, or to something this account cannot see. */
export function NotFound() {
  const t = useT('ui');
  return <EmptyState title={t('notFound.title')} hint={t('notFound.hint')} action={<Link to="/">{t('goHome')}</Link>} />;
}
