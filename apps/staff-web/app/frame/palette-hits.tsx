import { useT } from '@chuangcheng/ui';
import { useEffect } from 'react';
import { type FoundGroup, useFound } from './use-found.ts';

export type PaletteHitsProps = {
  readonly text: string;
  /** Place of the marked hit, counted over all groups. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  readonly onGo: (to: string) => void;
};

/** What the palette found, in groups, one hit marked. */
export function PaletteHits({ text, at, onAt, onGo }: PaletteHitsProps) {
  const t = useT('app');
  const { groups, busy } = useFound(text);
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
  const marked = Math.min(at, Math.max(0, total - 1));
  useEffect(() => {
    if (at !== marked) onAt(marked);
    document.getElementById(`palette-${marked}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, marked, onAt]);
  return (
    <div id="palette" role="listbox" aria-label={t('palette.open')} className="cc-palette-hits" aria-busy={busy}>
      {placed(groups).map(({ key, title, hits }) => (
        <div key={key} role="group" aria-label={title}>
          <div className="cc-palette-group" aria-hidden>
            {title}
          </div>
          {hits.map((hit) => (
            <button
              key={hit.key}
              type="button"
              role="option"
              tabIndex={-1}
              id={`palette-${hit.place}`}
              aria-selected={hit.place === marked}
              onMouseMove={() => hit.place !== marked && onAt(hit.place)}
              onClick={() => onGo(hit.to)}
            >
              <span>{hit.title}</span>
              {hit.note && <small>{hit.note}</small>}
            </button>
          ))}
        </div>
      ))}
      {total === 0 && !busy && <p className="cc-faint">{t('palette.nothing')}</p>}
    </div>
  );
}

function placed(groups: readonly FoundGroup[]) {
  let place = 0;
  return groups.map((group) => ({ ...group, hits: group.hits.map((hit) => ({ ...hit, place: place++ })) }));
}
