import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { BeforeAfter, PhotoStrip, useT } from '@chuangcheng/ui';
import { MiniMap } from '@chuangcheng/ui/map';
import { useAsk } from '../../../app/index.ts';

/** Before and after beside each other, every picture below, and the place. */
export function CasePictures({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const towns = useAsk(getAreaMap, { query: { level: 'town' } });
  const of = (moment: string) => caseFile.photos.filter((photo) => photo.moment === moment);
  const [before, after] = [of('before').at(0), of('after').at(-1)];
  return (
    <>
      {before && <BeforeAfter before={before.id} after={after?.id ?? null} caption={caseFile.category} />}
      {caseFile.photos.length === 0 ? (
        <p className="cc-faint">{t('case.noPhotos')}</p>
      ) : (
        <PhotoStrip photos={caseFile.photos.map(({ id, moment }) => ({ id, caption: t(`case.moments.${moment}`) }))} />
      )}
      {caseFile.position ? (
        <MiniMap
          label={[caseFile.town, caseFile.village, caseFile.place].filter((part) => part).join(' · ')}
          position={caseFile.position}
          {...(towns.data && { areas: towns.data })}
          height={220}
        />
      ) : (
        <p className="cc-faint">{t('case.noPosition')}</p>
      )}
    </>
  );
}
