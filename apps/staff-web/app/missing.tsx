import { NotFound, useT } from '@chuangcheng/ui';
import { useDocumentTitle } from './page.tsx';

/** What an address shows that leads nowhere. */
export function Missing() {
  const t = useT('ui');
  useDocumentTitle(t('notFound.title'));
  return <NotFound />;
}
