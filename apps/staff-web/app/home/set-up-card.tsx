import { useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { SetupSteps } from './setup-steps.tsx';
import { useSetupSteps } from './use-setup-steps.ts';

/** What is still to be set up; gone when every step has something. */
export function SetUpCard() {
  const t = useT('app');
  const { steps, known, done } = useSetupSteps();
  if (!known || steps.length === 0 || done === steps.length) return null;
  return (
    <section className="cc-sheet">
      <h2>{t('setUp.title')}</h2>
      <p className="cc-faint">{t('setUp.progress', { done, total: steps.length })}</p>
      <SetupSteps />
      <Link to="/set-up">{t('setUp.open')}</Link>
    </section>
  );
}
