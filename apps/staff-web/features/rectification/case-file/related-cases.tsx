import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { StageTag } from '../stage-tag.tsx';

/** Other problems of the same place, kind or inspection: a place that keeps failing tells its own story. */
export function RelatedCases({ related }: { readonly related: CaseFileDetail['related'] }) {
  const t = useT('rectification');
  const format = useFormat();
  if (related.length === 0) return null;
  return (
    <section className="cc-case-related">
      <h2>{t('case.related')}</h2>
      <ul>
        {related.map((one) => (
          <li key={one.id}>
            <Link to={`/rectification/case-files/${one.id}`}>{one.number}</Link> {one.category} ·{' '}
            {t(`case.relatedWhy.${one.why}`)} · {format.moment(one.reportedAt)} <StageTag stage={one.stage} />
          </li>
        ))}
      </ul>
    </section>
  );
}
