import { useNarrow, useT } from '@chuangcheng/ui';
import { LiveSign, Page } from '../../app/index.ts';
import { UnitStanding } from '../../features/overview/unit/unit-standing.tsx';
import { WorkGroups } from '../../features/overview/work/work-groups.tsx';

/** My work first, then where my unit stands. */
export function LiaisonHome() {
  const t = useT('overview');
  const narrow = useNarrow();
  return (
    <Page
      title={t('nav.myWork')}
      note={
        <>
          <LiveSign /> {!narrow && t('work.note')}
        </>
      }
    >
      <WorkGroups />
      <h2 className="cc-home-part">{t('nav.myUnit')}</h2>
      <UnitStanding />
    </Page>
  );
}
