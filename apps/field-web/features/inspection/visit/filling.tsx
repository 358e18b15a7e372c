import { useFormat, useT } from '@chuangcheng/ui';
import { useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { KeptVisit } from '../../../app/store/kept.ts';
import { progressOf, type VisitProgress } from '../draft/progress.ts';
import { ItemCard } from './item-card.tsx';
import { Summary } from './summary.tsx';
import { type Draft, useDraft } from './use-draft.ts';

const elementOf = (number: number) => `item-${number}`;

/** The checklist, and the summary before it is submitted. */
export function Filling({ kept }: { readonly kept: KeptVisit }) {
  const t = useT('inspection');
  const draft = useDraft(kept);
  const [address, setAddress] = useSearchParams();
  const progress = useMemo(() => progressOf(draft.visit), [draft.visit]);
  const wanted = useRef<number>(undefined);
  const inSummary = address.get('step') === 'summary';

  useEffect(() => {
    if (inSummary || wanted.current === undefined) return;
    document.getElementById(elementOf(wanted.current))?.scrollIntoView({ block: 'start' });
    wanted.current = undefined;
  });
  const goTo = (number: number): void => {
    wanted.current = number;
    setAddress({}, { replace: true });
    document.getElementById(elementOf(number))?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };
  return (
    <>
      {draft.fault !== undefined && (
        <p className="cf-note cf-note-bad" role="alert">
          {t('visit.notKept')}
        </p>
      )}
      {inSummary ? (
        <Summary draft={draft} progress={progress} onItem={goTo} onBack={() => setAddress({}, { replace: true })} />
      ) : (
        <Checklist draft={draft} progress={progress} onItem={goTo} onSummary={() => setAddress({ step: 'summary' })} />
      )}
    </>
  );
}

type ChecklistProps = {
  readonly draft: Draft;
  readonly progress: VisitProgress;
  readonly onItem: (number: number) => void;
  readonly onSummary: () => void;
};

function Checklist({ draft, progress, onItem, onSummary }: ChecklistProps) {
  const t = useT('inspection');
  const { score } = useFormat();
  const { items, missing, lacking } = progress;
  const next = missing[0] ?? lacking[0];
  return (
    <>
      {draft.visit.position === null && <p className="cf-faint">{t('visit.noPosition')}</p>}
      <ol className="cf-cards">
        {items.map((one) => (
          <li key={one.item.checkItemId} id={elementOf(one.item.number)} className="cf-item-place">
            <ItemCard visitId={draft.visit.id} progress={one} enter={draft.enter} />
          </li>
        ))}
      </ol>
      <div className="cf-bar">
        <label className="cf-progress">
          <span>
            {t('visit.answered', { done: items.length - missing.length, total: items.length })}
            <strong>{t('visit.score', { score: score(progress.score, 2) })}</strong>
          </span>
          <progress value={items.length - missing.length} max={items.length} />
        </label>
        {next ? (
          <button type="button" className="cf-secondary" onClick={() => onItem(next.item.number)}>
            {missing.length > 0 ? t('visit.nextMissing') : t('visit.nextLacking')}
          </button>
        ) : null}
        <button type="button" className={next ? 'cf-secondary' : 'cf-primary'} onClick={onSummary}>
          {t('visit.toSummary')}
        </button>
      </div>
    </>
  );
}
