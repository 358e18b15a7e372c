import type { CaseFileRow } from '@chuangcheng/modules/rectification/contract';
import { photoAddress, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { Clock } from './clock.tsx';

/** One case file: its clock first, then what and where. */
export function CaseCard({ row }: { readonly row: CaseFileRow }) {
  const t = useT('rectification');
  return (
    <Link className="cf-sheet cf-card cf-case" to={`/work/${row.id}`} data-overdue={row.clock.overdue}>
      {row.photoId && <img src={photoAddress(row.photoId, 'thumb')} alt="" loading="lazy" />}
      <Clock clock={row.clock} />
      <strong>{row.category}</strong>
      <span>{row.description}</span>
      <span className="cf-soft">{row.place || [row.town, row.village].filter(Boolean).join(' ')}</span>
      <span className="cf-faint">
        {row.number}
        {row.reworkCount > 0 && ` · ${t('case.reworked', { count: row.reworkCount })}`}
      </span>
    </Link>
  );
}
