import { Light, useFormat, useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FailureNote } from '../../../app/outbox/failure-note.tsx';
import { sendNow } from '../../../app/outbox/outbox.ts';
import { useOnline } from '../../../app/parts/use-online.ts';
import { useSend } from '../../../app/parts/use-send.ts';
import type { KeptVisit } from '../../../app/store/kept.ts';
import { phone } from '../../../app/store/phone.ts';
import { dropPhotosOf } from '../../../app/store/photos.ts';
import { useLive } from '../../../app/store/use-live.ts';
import { progressOf } from '../draft/progress.ts';
import { reopened, type VisitForm } from '../draft/visit-draft.ts';

export type OutcomeProps = { readonly visit: KeptVisit; readonly form: VisitForm | undefined };

/** What became of a submitted visit: waiting, stored with its score, or refused with the reason. */
export function Outcome({ visit, form }: OutcomeProps) {
  if (visit.state === 'sent') return <Stored visit={visit} />;
  return <Waiting visit={visit} form={form} />;
}

function Stored({ visit }: { readonly visit: KeptVisit }) {
  const t = useT('inspection');
  const { score } = useFormat();
  return (
    <section className="cf-sheet cf-form">
      <h2>
        <Light color="green" label={t('outcome.stored')} />
      </h2>
      <p className="cf-score">{score(visit.outcome?.score, 2)}</p>
      <p>{t('outcome.findings', { count: visit.outcome?.findings ?? 0 })}</p>
      <Link className="cf-primary" to="/visits">
        {t('outcome.next')}
      </Link>
      <a className="cf-plain" href={`/inspection/visits/${visit.id}`}>
        {t('visited.open')}
      </a>
    </section>
  );
}

function Waiting({ visit, form }: OutcomeProps) {
  const t = useT('inspection');
  const { score } = useFormat();
  const online = useOnline();
  const navigate = useNavigate();
  const [sure, setSure] = useState(false);
  const photos = useLive(() => phone.photos.where('subjectId').equals(visit.id).toArray(), [visit.id]) ?? [];
  const left = photos.filter((photo) => photo.state === 'kept').length;
  const lost = photos.filter((photo) => photo.state === 'refused');
  const refused = visit.state === 'refused' || lost.length > 0;
  const failure = visit.failure ?? photos.find((photo) => photo.failure)?.failure;
  const send = useSend(() => sendNow(visit.accountId));
  const drop = useSend(async () => {
    await phone.transaction('rw', [phone.visits, phone.photos, phone.pictures], async () => {
      await dropPhotosOf(visit.id);
      await phone.visits.delete(visit.id);
    });
    void navigate('/visits', { replace: true });
  });
  return (
    <section className="cf-sheet cf-form">
      <h2>{refused ? t('outcome.refused') : t('outcome.waiting')}</h2>
      <p className="cf-score">
        {score(progressOf(visit).score, 2)}
        <small>{t('outcome.preview')}</small>
      </p>
      {!refused && <p>{left > 0 ? t('outcome.photosLeft', { count: left, total: photos.length }) : t('outcome.visitLeft')}</p>}
      {failure && <FailureNote failure={failure} again={!refused} />}
      {refused ? (
        <>
          {failure?.code !== 'inspection/already-visited' && (
            <button type="button" className="cf-primary" onClick={() => void phone.visits.put(reopened(visit, form?.items))}>
              {t('outcome.reopen')}
            </button>
          )}
          <button type="button" className="cf-secondary" disabled={drop.busy} onClick={() => (sure ? drop.run() : setSure(true))}>
            {sure ? t('outcome.dropSure') : t('outcome.drop')}
          </button>
        </>
      ) : (
        <button type="button" className="cf-primary" disabled={send.busy || !online} onClick={send.run}>
          {online ? t('outcome.send') : t('outcome.offline')}
        </button>
      )}
      <Link className="cf-plain" to="/visits">
        {t('outcome.next')}
      </Link>
    </section>
  );
}
