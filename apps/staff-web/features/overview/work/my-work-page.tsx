import { useNarrow, useT } from '@chuangcheng/ui';
import { LiveSign, Page } from '../../../app/index.ts';
import { WorkGroups } from './work-groups.tsx';

/** Everything that waits for me, by what I would do next. */
export function MyWorkPage() {
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
    </Page>
  );
}
