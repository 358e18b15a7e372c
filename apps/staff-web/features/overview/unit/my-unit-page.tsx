import { useT } from '@chuangcheng/ui';
import { Page } from '../../../app/index.ts';
import { UnitStanding } from './unit-standing.tsx';

/** What is due and overdue in my unit, where it ranks and what would change that. */
export function MyUnitPage() {
  const t = useT('overview');
  return (
    <Page title={t('nav.myUnit')}>
      <UnitStanding />
    </Page>
  );
}
