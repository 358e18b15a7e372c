import type { MyAssignments } from '@chuangcheng/modules/inspection/contract';
import { DASH, StateTag, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';

type Assignment = MyAssignments['plans'][number]['assignments'][number];

/** Sites in the order of the draw, those still to visit first. */
export function AssignmentList({ assignments }: { readonly assignments: readonly Assignment[] }) {
  const t = useT('overview');
  const format = useFormat();
  return (
    <ul className="cc-assignments">
      {assignments.map(({ id, site, siteType, town, address, inspectors, visit }) => (
        <li key={id}>
          <strong>{site}</strong>
          {visit ? (
            <Link to={`/inspection/visits/${visit.id}`}>
              {visit.score === null ? DASH : t('assigned.score', { score: format.score(visit.score, 2) })}
            </Link>
          ) : (
            <StateTag tone="waiting">{t('assigned.ahead')}</StateTag>
          )}
          <span>{[siteType, town, address].filter(Boolean).join(' · ')}</span>
          <small>{inspectors.map((one) => one.name).join('、')}</small>
        </li>
      ))}
    </ul>
  );
}
