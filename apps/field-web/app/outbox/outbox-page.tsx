import { EmptyState, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { Page } from '../frame/page.tsx';
import { useOnline } from '../parts/use-online.ts';
import { useSend } from '../parts/use-send.ts';
import { useSession } from '../session.ts';
import type { KeptPhoto, KeptVisit } from '../store/kept.ts';
import { phone } from '../store/phone.ts';
import { useLive } from '../store/use-live.ts';
import { FailureNote } from './failure-note.tsx';
import { sendNow } from './outbox.ts';

/** Everything this phone keeps for me, and how far it got. */
export function OutboxPage() {
  const t = useT('app');
  const { account } = useSession();
  const online = useOnline();
  const kept = useLive(async () => {
    const visits = await phone.visits.where('accountId').equals(account.id).toArray();
    const photos = await phone.photos.where('accountId').equals(account.id).toArray();
    return { visits: visits.toSorted((a, b) => b.changedAt - a.changedAt), photos };
  }, [account.id]);
  const send = useSend(() => sendNow(account.id));
  const waits = kept?.visits.some((visit) => visit.state === 'queued') ?? false;
  return (
    <Page title={t('outbox.title')} note={t('outbox.note')} back="/">
      {kept?.visits.length === 0 && <EmptyState title={t('outbox.empty')} hint={t('outbox.emptyHint')} />}
      {waits && (
        <button type="button" className="cf-primary" disabled={send.busy || !online} onClick={send.run}>
          {online ? (send.busy ? t('outbox.sending') : t('outbox.send')) : t('outbox.offline')}
        </button>
      )}
      <ul className="cf-cards">
        {kept?.visits.map((visit) => (
          <li key={visit.id}>
            <VisitLine visit={visit} photos={kept.photos.filter((photo) => photo.subjectId === visit.id)} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function VisitLine({ visit, photos }: { readonly visit: KeptVisit; readonly photos: readonly KeptPhoto[] }) {
  const t = useT('app');
  const { moment, score } = useFormat();
  const unsent = photos.filter((photo) => photo.state === 'kept').length;
  const failure = visit.failure ?? photos.find((photo) => photo.failure)?.failure ?? null;
  return (
    <Link className="cf-sheet cf-card" to={`/visits/${visit.assignment.id}`}>
      <strong>{visit.assignment.site}</strong>
      <span className="cf-state" data-state={visit.state}>
        {t(`state.${visit.state}`)}
        {visit.outcome && ` · ${t('outbox.outcome', { score: score(visit.outcome.score), count: visit.outcome.findings })}`}
      </span>
      {unsent > 0 && <span>{t('sync.photos', { count: unsent })}</span>}
      {visit.state !== 'sent' && failure && (
        <FailureNote failure={failure} again={visit.state === 'queued' && photos.every((photo) => photo.state !== 'refused')} />
      )}
      <span className="cf-faint">{moment(new Date(visit.changedAt))}</span>
    </Link>
  );
}
