import { Light, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { memo, useState } from 'react';
import { PhotoField } from '../../../app/parts/photo-field.tsx';
import { TextField } from '../../../app/parts/text-field.tsx';
import type { ItemEntry } from '../../../app/store/kept.ts';
import type { ItemProgress } from '../draft/progress.ts';
import { ItemInput } from './item-input.tsx';

export type ItemCardProps = {
  readonly visitId: string;
  readonly progress: ItemProgress;
  readonly enter: (checkItemId: string, change: Partial<ItemEntry>) => void;
};

/** One line of the checklist with large targets: what was seen, its mark, its evidence. */
export const ItemCard = memo(function ItemCard({ visitId, progress, enter }: ItemCardProps) {
  const t = useT('inspection');
  const say = useBilingual();
  const { item, entry, fault, score, lacksEvidence } = progress;
  const [noting, setNoting] = useState(entry.note !== '');
  const put = (change: Partial<ItemEntry>) => enter(item.checkItemId, change);
  const failed = score?.failed ?? false;
  return (
    <article className="cf-sheet cf-item" data-failed={failed} aria-labelledby={`title-${item.checkItemId}`}>
      <h2 id={`title-${item.checkItemId}`}>
        <span className="cf-number">{item.number}</span>
        {item.content}
      </h2>
      <Rule progress={progress} />
      {entry.exempt ? (
        <TextField
          label={t('exempt.reason')}
          value={entry.reason}
          rows={2}
          maxLength={200}
          onChange={(reason) => put({ reason })}
          hint={item.exemption ? t('exempt.printed', { words: item.exemption }) : undefined}
          fault={entry.reason.trim().length < 2 ? t('exempt.needed') : undefined}
        />
      ) : (
        <ItemInput item={item} entry={entry} put={put} />
      )}
      {fault && (
        <p className="cf-fault" role="alert">
          {say(fault)}
        </p>
      )}
      <Mark progress={progress} />
      {lacksEvidence && <p className="cf-fault">{t('item.evidence')}</p>}
      {(failed || entry.photoIds.length > 0 || noting) && (
        <PhotoField
          subjectId={visitId}
          photoIds={entry.photoIds}
          label={t('item.photoOf', { number: item.number })}
          onChange={(photoIds) => put({ photoIds })}
        />
      )}
      {(failed || noting || entry.note !== '') && (
        <TextField label={t('item.note')} value={entry.note} rows={2} maxLength={500} onChange={(note) => put({ note })} />
      )}
      <div className="cf-row cf-item-tools">
        {!failed && !noting && (
          <button type="button" className="cf-plain" onClick={() => setNoting(true)}>
            {t('item.addEvidence')}
          </button>
        )}
        <button type="button" className="cf-plain" aria-pressed={entry.exempt} onClick={() => put({ exempt: !entry.exempt })}>
          {entry.exempt ? t('exempt.undo') : t('exempt.do')}
        </button>
      </div>
    </article>
  );
});

function Rule({ progress: { item } }: { readonly progress: ItemProgress }) {
  const t = useT('inspection');
  const { number } = useFormat();
  const words = [
    t('item.fullMark', { mark: number(item.fullMark, 2) }),
    t(`item.rule.${item.kind}`, { deduction: number(item.deduction, 2), percent: item.measure.requiredPercent ?? 100 }),
    ...(item.observation ? [t('item.observation', { words: item.observation })] : []),
  ];
  return <p className="cf-faint">{words.join(' · ')}</p>;
}

function Mark({ progress: { item, score, seen } }: { readonly progress: ItemProgress }) {
  const t = useT('inspection');
  const { number } = useFormat();
  if (!score) return <p className="cf-mark cf-faint">{t('item.unanswered')}</p>;
  if (seen?.kind === 'exempt') return <p className="cf-mark">{t('item.exempt')}</p>;
  return (
    <p className="cf-mark" role="status">
      <Light color={score.failed ? 'red' : 'green'} label={score.failed ? t('item.failed') : t('item.passed')} />
      <span>{t('item.mark', { mark: number(score.mark, 2), full: number(item.fullMark, 2) })}</span>
    </p>
  );
}
