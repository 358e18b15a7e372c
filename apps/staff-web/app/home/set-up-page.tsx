import { useT } from '@chuangcheng/ui';
import { Page } from '../page.tsx';
import { useSession } from '../session.tsx';
import { SetupSteps } from './setup-steps.tsx';

/** After the first run: what comes next, in which order, and what is there already. */
export function SetUpPage() {
  const t = useT('app');
  const { county } = useSession();
  return (
    <Page title={t('setUp.title')} note={t('setUp.note', { county: county.name })}>
      <div className="cc-sheet">
        <SetupSteps />
      </div>
    </Page>
  );
}
