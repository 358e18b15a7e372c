import type { FormItem } from '@chuangcheng/modules/inspection/contract';
import { useT } from '@chuangcheng/ui';
import type { ItemEntry } from '../../../app/store/kept.ts';
import { Counter } from './counter.tsx';

export type ItemInputProps = {
  readonly item: FormItem;
  readonly entry: ItemEntry;
  readonly put: (change: Partial<ItemEntry>) => void;
};

/** What was seen, in the way of the item's kind. */
export function ItemInput({ item, entry, put }: ItemInputProps) {
  const t = useT('inspection');
  if (item.kind === 'yes-no') {
    return (
      <div className="cf-row cf-yes-no" role="group" aria-label={item.content}>
        <button type="button" aria-pressed={entry.passed === true} onClick={() => put({ passed: true })}>
          {t('input.yes')}
        </button>
        <button type="button" data-bad aria-pressed={entry.passed === false} onClick={() => put({ passed: false })}>
          {t('input.no')}
        </button>
      </div>
    );
  }
  if (item.kind === 'ratio') {
    return (
      <div className="cf-inputs">
        <Counter label={t('input.total')} value={entry.total} onChange={(total) => put({ total })} />
        <Counter label={t('input.met')} value={entry.met} most={entry.total ?? undefined} onChange={(met) => put({ met })} />
        <button
          type="button"
          className="cf-secondary"
          disabled={entry.total === null}
          aria-pressed={entry.met !== null && entry.met === entry.total}
          onClick={() => put({ met: entry.total })}
        >
          {t('input.allMet')}
        </button>
      </div>
    );
  }
  const unit = { count: undefined, 'count-per-distance': t('input.metres'), 'count-per-minutes': t('input.minutes') }[item.kind];
  return (
    <div className="cf-inputs">
      {unit && (
        <Counter
          label={unit}
          value={entry.span}
          least={1}
          step={item.kind === 'count-per-distance' ? 50 : 1}
          onChange={(span) => put({ span })}
        />
      )}
      <Counter label={t('input.found')} value={entry.occurrences} onChange={(occurrences) => put({ occurrences })} />
      <button
        type="button"
        className="cf-secondary"
        aria-pressed={entry.occurrences === 0}
        onClick={() => put({ occurrences: 0 })}
      >
        {t('input.noneFound')}
      </button>
    </div>
  );
}
