import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { photoAddress, useT } from '@chuangcheng/ui';

const MOMENTS = ['before', 'after', 'verification'] as const;

/** Before and after under each other by moment, so that both are compared without turning the phone. */
export function CasePhotos({ photos }: { readonly photos: CaseFileDetail['photos'] }) {
  const t = useT('rectification');
  const shown = MOMENTS.map((moment) => ({ moment, own: photos.filter((photo) => photo.moment === moment) })).filter(
    ({ moment, own }) => own.length > 0 || moment === 'before',
  );
  return (
    <section className="cf-sheet cf-compare">
      {shown.map(({ moment, own }) => (
        <figure key={moment}>
          <figcaption>{t(`photo.${moment}`)}</figcaption>
          {own.length === 0 && <p className="cf-faint">{t('photo.none')}</p>}
          <div className="cf-pictures">
            {own.map(({ id }, index) => (
              <a key={id} href={photoAddress(id, 'large')} target="_blank" rel="noreferrer">
                <img src={photoAddress(id, 'large')} alt={`${t(`photo.${moment}`)} ${index + 1}`} loading="lazy" />
              </a>
            ))}
          </div>
        </figure>
      ))}
    </section>
  );
}
