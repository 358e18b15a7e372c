import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { photoAddress } from './photo-address.ts';
import { PhotoDialog } from './photo-dialog.tsx';
import './photo.css';

export type StripPhoto = {
  readonly id: string;
  /** What it shows, by whom and when; read out and shown below the large picture. */
  readonly caption?: string;
};

export type PhotoStripProps = { readonly photos: readonly StripPhoto[] };

/** Small pictures in a row; each opens large. */
export function PhotoStrip({ photos }: PhotoStripProps) {
  const t = useT('ui');
  const [open, setOpen] = useState<number>();
  if (photos.length === 0) return <p className="cc-faint">{t('photo.none')}</p>;
  return (
    <>
      <ul className="cc-photos">
        {photos.map(({ id, caption }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-label={t('photo.open', { caption: caption ?? t('photo.one', { index: index + 1 }) })}
              onClick={() => setOpen(index)}
            >
              <img src={photoAddress(id, 'thumb')} alt="" loading="lazy" />
            </button>
          </li>
        ))}
      </ul>
      <PhotoDialog photos={photos} index={open} onIndex={setOpen} />
    </>
  );
}
