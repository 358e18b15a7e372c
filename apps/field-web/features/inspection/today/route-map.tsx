import type { Position } from '@chuangcheng/kit/coordinates';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { UiRoot, useT } from '@chuangcheng/ui';
import { type AreaCollection, AreaMap, contains, type MapPoint } from '@chuangcheng/ui/map';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Assignment } from '../../../app/store/kept.ts';
import { useAnswer } from '../../../app/store/use-answer.ts';
import { positionOf } from './route-order.ts';

const HERE = 'here';

export type RouteMapProps = {
  readonly label: string;
  /** In the order to go. Keep both lists the same objects between renders. */
  readonly ahead: readonly Assignment[];
  readonly done: readonly Assignment[];
  readonly here: Position | null;
};

/** The way on the map: numbered where to go, and what was visited. */
export function RouteMap({ label, ahead, done, here }: RouteMapProps) {
  const t = useT('inspection');
  const navigate = useNavigate();
  const areas = useAnswer(getAreaMap, { query: { level: 'town' } });
  // The map compares points by identity.
  const points = useMemo((): MapPoint[] => {
    const numbered = ahead.flatMap((one, index) =>
      pointOf(one, { label: `${index + 1}. ${one.site}`, color: 'red', text: String(index + 1) }),
    );
    const visited = done.flatMap((one) => pointOf(one, { label: one.site, color: 'green', shape: 'square' }));
    const own: MapPoint[] = here ? [{ ...here, id: HERE, label: t('map.here'), color: 'blue', shape: 'diamond' }] : [];
    return [...visited, ...numbered, ...own];
  }, [ahead, done, here, t]);
  // The way is in some towns only; the others would make it small.
  const around = useMemo((): AreaCollection | undefined => {
    if (!areas.data) return undefined;
    const features = (areas.data as AreaCollection).features.filter(({ geometry }) =>
      points.some((point) => contains(geometry, point)),
    );
    return { type: 'FeatureCollection', features };
  }, [areas.data, points]);
  return (
    <UiRoot>
      <AreaMap
        label={label}
        height={420}
        cluster={false}
        {...(around && { areas: around })}
        points={points}
        legend={[
          { label: t('map.ahead'), color: 'red' },
          { label: t('map.done'), color: 'green', shape: 'square' },
          ...(here ? [{ label: t('map.here'), color: 'blue' as const, shape: 'diamond' as const }] : []),
        ]}
        onSelect={({ kind, id }) => {
          if (kind === 'point' && id !== HERE) void navigate(`/visits/${id}`);
        }}
      />
    </UiRoot>
  );
}

function pointOf(assignment: Assignment, look: Omit<MapPoint, 'id' | 'lng' | 'lat'>): MapPoint[] {
  const position = positionOf(assignment);
  return position ? [{ ...position, id: assignment.id, ...look }] : [];
}
