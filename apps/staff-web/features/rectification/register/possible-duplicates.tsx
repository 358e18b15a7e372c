import type { Position } from '@chuangcheng/kit/coordinates';
import { possibleDuplicates } from '@chuangcheng/modules/rectification/contract';
import { photoAddress, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { useAsk } from '../../../app/index.ts';
import { StageTag } from '../stage-tag.tsx';

export type PossibleDuplicatesProps = {
  readonly categoryId: string;
  readonly description: string;
  readonly position: Position | null;
  readonly siteId: string | undefined;
  readonly photoIds: readonly string[];
};

/** Case files that may be the same problem, while it is typed; each opens beside. */
export function PossibleDuplicates({ categoryId, description, position, siteId, photoIds }: PossibleDuplicatesProps) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const query = {
    categoryId,
    description,
    ...(position && { lng: position.lng, lat: position.lat }),
    ...(siteId && { siteId }),
    ...(photoIds.length > 0 && { photoId: [...photoIds] }),
  };
  const asked = useAsk(possibleDuplicates, { query }, { keep: true, enabled: position !== null || siteId !== undefined });
  const cases = asked.data?.cases;
  if (!cases) return null;
  return (
    <section className="cc-register-like" data-found={cases.length > 0} aria-live="polite">
      <h2>{cases.length > 0 ? t('register.duplicates') : t('register.noDuplicates')}</h2>
      <ul>
        {cases.map((one) => (
          <li key={one.id} className="cc-register-case">
            {one.photoId && <img src={photoAddress(one.photoId, 'thumb')} alt="" />}
            <div>
              <a href={`/rectification/case-files/${one.id}`} target="_blank" rel="noreferrer">
                {one.number}
              </a>{' '}
              <StageTag stage={one.stage} /> {format.moment(one.reportedAt)}
              <p>{one.description}</p>
              <p className="cc-faint">{one.reasons.map((reason) => say(reason)).join(' · ')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
