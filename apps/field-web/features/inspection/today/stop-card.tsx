import { distanceMetres, type Position } from '@chuangcheng/kit/coordinates';
import { useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import type { Assignment, KeptVisit } from '../../../app/store/kept.ts';
import { positionOf } from './route-order.ts';

/** Visits of this phone by assignment. */
export type OwnVisits = ReadonlyMap<string, KeptVisit>;

export type StopCardProps = {
  readonly assignment: Assignment;
  /** Place in the order of the way; none when it was visited. */
  readonly place: number | undefined;
  readonly visit: KeptVisit | undefined;
  readonly here: Position | null;
};

/** One site to go to. */
export function StopCard({ assignment, place, visit, here }: StopCardProps) {
  const t = useT('inspection');
  const { score } = useFormat();
  const position = positionOf(assignment);
  const far = here && position ? distanceMetres(here, position) : undefined;
  const state = assignment.visit ? 'sent' : (visit?.state ?? 'ahead');
  const outcome = assignment.visit ?? visit?.outcome;
  return (
    <Link className="cf-sheet cf-card cf-stop" to={`/visits/${assignment.id}`} data-state={state}>
      <span className="cf-stop-place">{place ?? '✓'}</span>
      <strong>{assignment.site}</strong>
      <span className="cf-soft">
        {assignment.siteType} · {assignment.town}
      </span>
      {assignment.address && <span className="cf-faint">{assignment.address}</span>}
      <span className="cf-stop-line">
        <span className="cf-state" data-state={state}>
          {t(`stop.${state}`)}
          {outcome && ` · ${t('stop.score', { score: score(outcome.score) })}`}
        </span>
        {far !== undefined && place !== undefined && (
          <span>
            {far < 950
              ? t('stop.metres', { far: Math.round(far / 10) * 10 })
              : t('stop.kilometres', { far: (far / 1000).toFixed(1) })}
          </span>
        )}
      </span>
    </Link>
  );
}
