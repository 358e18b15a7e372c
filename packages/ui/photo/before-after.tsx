import { Segmented } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { photoAddress } from './photo-address.ts';
import './photo.css';

export type BeforeAfterProps = {
  /** Id of the photo before; `null` where none was taken. */
  readonly before: string | null;
  readonly after: string | null;
  /** What both show. */
  readonly caption: string;
};

/** A place before and after, over each other with a divider or beside each other. */
export function BeforeAfter({ before, after, caption }: BeforeAfterProps) {
  const t = useT('ui');
  const [mode, setMode] = useState<'slide' | 'beside'>('slide');
  const [share, setShare] = useState(50);
  const both = before !== null && after !== null;
  const picture = (id: string | null, side: 'before' | 'after') => (
    <figure className="cc-compare-side">
      {id === null ? (
        <p className="cc-compare-missing">{t('photo.missing')}</p>
      ) : (
        <img src={photoAddress(id, 'large')} alt={`${t(`photo.${side}`)} ${caption}`} />
      )}
      <figcaption>{t(`photo.${side}`)}</figcaption>
    </figure>
  );
  return (
    <div className="cc-compare">
      {both && (
        <Segmented
          className="cc-no-print"
          size="small"
          value={mode}
          onChange={setMode}
          options={[
            { value: 'slide', label: t('photo.slide') },
            { value: 'beside', label: t('photo.beside') },
          ]}
        />
      )}
      {both && mode === 'slide' ? (
        <div className="cc-compare-slide">
          {picture(after, 'after')}
          <div className="cc-compare-over" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
            {picture(before, 'before')}
          </div>
          <span className="cc-compare-line" style={{ left: `${share}%` }} aria-hidden="true" />
          <input
            type="range"
            min={0}
            max={100}
            value={share}
            aria-label={t('photo.slider')}
            onChange={(event) => setShare(Number(event.target.value))}
          />
        </div>
      ) : (
        <div className="cc-compare-beside">
          {picture(before, 'before')}
          {picture(after, 'after')}
        </div>
      )}
    </div>
  );
}
