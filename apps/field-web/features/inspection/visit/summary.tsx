import { useFormat, useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { drain } from '../../../app/outbox/outbox.ts';
import { PhotoPreviews } from '../../../app/parts/photo-previews.tsx';
import { TextField } from '../../../app/parts/text-field.tsx';
import { useOnline } from '../../../app/parts/use-online.ts';
import type { ItemProgress, VisitProgress } from '../draft/progress.ts';
import { submitted } from '../draft/visit-draft.ts';
import type { Draft } from './use-draft.ts';

export type SummaryProps = {
  readonly draft: Draft;
  readonly progress: VisitProgress;
  readonly onItem: (number: number) => void;
  readonly onBack: () => void;
};

/** What was found and what will happen with it, before it is submitted. */
export function Summary({ draft, progress, onItem, onBack }: SummaryProps) {
  const t = useT('inspection');
  const { score, number } = useFormat();
  const online = useOnline();
  const { missing, lacking, failed, exempt, photos, complete } = progress;
  const [done, setDone] = useState(false);
  const submit = (): void => {
    setDone(true);
    draft.change((visit) => submitted(visit, new Date()));
    void drain(draft.visit.accountId);
  };
  return (
    <>
      <section className="cf-sheet">
        <h2>{t('summary.title')}</h2>
        <p className="cf-score">
          {score(progress.score, 2)}
          <small>{t('summary.marks', { mark: number(progress.mark, 2), outOf: number(progress.outOf, 2) })}</small>
        </p>
        <ul className="cf-lines">
          <li>{failed.length > 0 ? t('summary.cases', { count: failed.length }) : t('summary.noCase')}</li>
          {exempt.length > 0 && <li>{t('summary.exempt', { count: exempt.length })}</li>}
          <li>{t('summary.photos', { count: photos })}</li>
        </ul>
      </section>
      <Items title={t('summary.missing', { count: missing.length })} items={missing} bad onItem={onItem} />
      <Items title={t('summary.lacking', { count: lacking.length })} items={lacking} bad onItem={onItem} />
      <Items title={t('summary.failed', { count: failed.length })} items={failed} onItem={onItem} />
      <section className="cf-sheet cf-form">
        <TextField
          label={t('summary.note')}
          value={draft.visit.note}
          rows={2}
          maxLength={500}
          onChange={(note) => draft.change((visit) => ({ ...visit, note }))}
        />
        {!online && <p className="cf-note">{t('summary.offline')}</p>}
        {!complete && <p className="cf-fault">{t('summary.incomplete')}</p>}
        <button type="button" className="cf-primary" disabled={!complete || done} onClick={submit}>
          {t('summary.do')}
        </button>
        <button type="button" className="cf-secondary" onClick={onBack}>
          {t('summary.back')}
        </button>
      </section>
    </>
  );
}

type ItemsProps = {
  readonly title: string;
  readonly items: readonly ItemProgress[];
  readonly bad?: boolean;
  readonly onItem: (number: number) => void;
};

function Items({ title, items, bad = false, onItem }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <section className="cf-sheet">
      <h2 className={bad ? 'cf-fault' : undefined}>{title}</h2>
      <ul className="cf-links">
        {items.map(({ item, entry }) => (
          <li key={item.checkItemId}>
            <button type="button" onClick={() => onItem(item.number)}>
              {item.number}. {item.content}
              {entry.note && <small>{entry.note}</small>}
            </button>
            <PhotoPreviews photoIds={entry.photoIds} />
          </li>
        ))}
      </ul>
    </section>
  );
}
