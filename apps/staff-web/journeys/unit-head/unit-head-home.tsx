import { useT } from '@chuangcheng/ui';
import { LiveSign, Page } from '../../app/index.ts';
import { UnitStanding } from '../../features/overview/unit/unit-standing.tsx';
import { WorkGroups } from '../../features/overview/work/work-groups.tsx';

/** My unit first, then what waits for it. */
export function UnitHeadHome() {
  const t = useT('overview');
  return (
    <Page title={t('nav.myUnit')} note={<LiveSign />}>
      <UnitStanding />
      <h2 className="cc-home-part">{t('nav.myWork')}</h2>
      <WorkGroups />
    </Page>
  );
}
