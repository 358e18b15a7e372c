import { useFormat, useT } from '@chuangcheng/ui';
import type { Assignment } from '../../../app/store/kept.ts';

/** The other inspector of the pair submitted it, or I did on another phone. */
export function VisitedAlready({ visit }: { readonly visit: NonNullable<Assignment['visit']> }) {
  const t = useT('inspection');
  const { moment, score } = useFormat();
  return (
    <section className="cf-sheet">
      <h2>{t('visited.title')}</h2>
      <p className="cf-score">{score(visit.score)}</p>
      <p>{t('visited.findings', { count: visit.findings })}</p>
      <p className="cf-soft">{t('visited.at', { moment: moment(visit.submittedAt) })}</p>
      <p>
        <a href={`/inspection/visits/${visit.id}`}>{t('visited.open')}</a>
      </p>
    </section>
  );
}
