import type { Position } from '@chuangcheng/kit/coordinates';
import { useMemo, useState } from 'react';
import type { TokenName } from '../theme/tokens.ts';
import { areaAt, boundsOf } from './area-geometry.ts';
import { type LiveMap, MapCanvas } from './map-canvas.tsx';
import type { AreaCollection } from './map-types.ts';
import { useMapData } from './use-map-data.ts';

export type MiniMapProps = {
  /** Names the place for those who do not see the map. */
  readonly label: string;
  readonly position: Position;
  /** Areas around; the one that holds the position is shown. */
  readonly areas?: AreaCollection;
  readonly color?: TokenName;
  /** CSS pixels; 180 by default. */
  readonly height?: number;
};

const NONE: readonly [] = [];
const plain = (value: number): string => String(value);
/** Degrees shown around a position without an area: about a kilometre. */
const SURROUNDINGS = 0.01;

/** A still picture of one place within its area. */
export function MiniMap({ label, position: { lng, lat }, areas, color = 'red', height = 180 }: MiniMapProps) {
  const [live, setLive] = useState<LiveMap>();
  const points = useMemo(() => [{ id: 'place', lng, lat, label, color }], [lng, lat, label, color]);
  const bounds = useMemo(() => {
    const area = areaAt(areas, { lng, lat });
    const around = [-SURROUNDINGS, SURROUNDINGS].map((step) => ({ lng: lng + step, lat: lat + step }));
    return area ? boundsOf({ type: 'FeatureCollection', features: [area] }) : boundsOf(undefined, around);
  }, [areas, lng, lat]);
  useMapData(live, { areas, classes: NONE, words: plain, points, cluster: false, heat: false, bounds, selected: undefined });
  return (
    <figure role="img" aria-label={label}>
      <MapCanvas label={label} height={height} bounds={bounds} still onLive={setLive} />
    </figure>
  );
}
