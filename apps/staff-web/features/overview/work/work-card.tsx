import type { CaseFileRow } from '@chuangcheng/modules/rectification/contract';
import { Light, photoAddress, useBilingual } from '@chuangcheng/ui';
import { Link } from 'react-router';

/** One case file to be dealt with: what, where, how long still, and its picture. */
export function WorkCard({ row }: { readonly row: CaseFileRow }) {
  const say = useBilingual();
  return (
    <Link className="cc-work-card" to={`/rectification/case-files/${row.id}`} data-overdue={row.clock.overdue}>
      {row.photoId && <img src={photoAddress(row.photoId, 'thumb')} alt="" loading="lazy" />}
      <span className="cc-work-clock">
        {row.clock.light ? <Light color={row.clock.light} label={say(row.clock.text)} /> : say(row.clock.text)}
      </span>
      <strong>{row.category}</strong>
      <span className="cc-work-words">{row.description}</span>
      <span className="cc-work-where">{whereOf(row) || row.unit}</span>
      <small>{row.number}</small>
    </Link>
  );
}

/** The place in words; the town in front unless the place names it. */
function whereOf({ town, village, place }: CaseFileRow): string {
  if (place && town && place.includes(town)) return place;
  return [town, place || village].filter(Boolean).join(' ');
}
