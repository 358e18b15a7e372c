import { EmptyState, useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { keepStorage } from '../../../app/keep-app-on-phone.ts';
import { takePosition } from '../../../app/parts/position.ts';
import { Problem } from '../../../app/parts/problem.tsx';
import { useSend } from '../../../app/parts/use-send.ts';
import { useSession } from '../../../app/session.ts';
import { phone } from '../../../app/store/phone.ts';
import { beginVisit, type VisitForm } from '../draft/visit-draft.ts';

/** Arriving at the site begins the visit. The position is taken once, here, and only if it is given. */
export function Arrival({ form }: { readonly form: VisitForm }) {
  const t = useT('inspection');
  const { account } = useSession();
  const [withPosition, setWithPosition] = useState(true);
  const begin = useSend(async () => {
    const position = withPosition ? await takePosition() : null;
    await phone.visits.add(beginVisit(account.id, form, position, new Date()));
    // Without the promise of the browser photos are kept as well, only less surely.
    await keepStorage().catch(() => undefined);
  });
  if (form.items.length === 0) return <EmptyState title={t('arrive.noItems')} hint={t('arrive.noItemsHint')} />;
  return (
    <section className="cf-sheet cf-form">
      <h2>{t('arrive.title', { count: form.items.length })}</h2>
      <label className="cf-check">
        <input type="checkbox" checked={withPosition} onChange={(event) => setWithPosition(event.target.checked)} />
        <span>
          {t('arrive.position')}
          <small>{t('arrive.positionNote')}</small>
        </span>
      </label>
      <Problem problem={begin.problem} />
      <button type="button" className="cf-primary" disabled={begin.busy} onClick={begin.run}>
        {begin.busy ? t('arrive.busy') : t('arrive.do')}
      </button>
      <p className="cf-faint">{t('arrive.kept')}</p>
    </section>
  );
}
