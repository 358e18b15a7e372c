import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import type { DuplicateSide } from '@chuangcheng/modules/rectification/contract';
import { sourceNames } from '@chuangcheng/modules/rectification/domain';
import { DASH, PhotoStrip, photoAddress, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { MiniMap } from '@chuangcheng/ui/map';
import { Link } from 'react-router';
import { useAsk } from '../../../app/index.ts';
import { CaseClock } from '../case-clock.tsx';
import { StageTag } from '../stage-tag.tsx';
import { commonParts } from './common-parts.ts';

export type DuplicateSideViewProps = {
  readonly title: string;
  readonly side: DuplicateSide;
  /** The other one; what both say is marked. */
  readonly beside: DuplicateSide;
};

/** One of the two: its pictures, place and words. */
export function DuplicateSideView({ title, side, beside }: DuplicateSideViewProps) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const towns = useAsk(getAreaMap, { query: { level: 'community' } });
  const place = [side.town, side.village, side.place].filter((part) => part).join(' · ');
  const [first] = side.photoIds;
  return (
    <section className="cc-pair-side" aria-label={`${title} ${side.number}`}>
      <h2>
        {title} <Link to={`/rectification/case-files/${side.id}`}>{side.number}</Link> <StageTag stage={side.stage} />
      </h2>
      {first ? (
        <img className="cc-pair-picture" src={photoAddress(first, 'large')} alt={side.category} />
      ) : (
        <p className="cc-pair-picture cc-faint">{t('case.noPhotos')}</p>
      )}
      {side.photoIds.length > 1 && <PhotoStrip photos={side.photoIds.map((id) => ({ id, caption: side.number }))} />}
      <p className="cc-pair-words">
        {commonParts(side.description, beside.description).map(({ text, common, at }) =>
          common ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </p>
      <dl className="cc-case-facts">
        <dt>{t('case.place')}</dt>
        <dd>{place || DASH}</dd>
        <dt>{t('case.reportedAt')}</dt>
        <dd>{format.moment(side.reportedAt)}</dd>
        <dt>{t('case.source')}</dt>
        <dd>{[say(sourceNames[side.source]), side.reportedBy].filter((part) => part).join(' · ')}</dd>
        <dt>{t('case.unit')}</dt>
        <dd>{side.unit ?? DASH}</dd>
        <dt>{t('case.clock')}</dt>
        <dd>
          <CaseClock clock={side.clock} />
        </dd>
      </dl>
      {side.position && (
        <MiniMap label={place} position={side.position} {...(towns.data && { areas: towns.data })} height={180} />
      )}
    </section>
  );
}
