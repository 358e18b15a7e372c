import { Button } from 'antd';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormat } from '../format/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import { FigureSwitch } from '../parts/figure-switch.tsx';
import { boundsOf } from './area-geometry.ts';
import { fit, type LiveMap, MapCanvas } from './map-canvas.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapTable } from './map-table.tsx';
import type { AreaCollection, MapLegendEntry, MapPoint, MapTarget } from './map-types.ts';
import { useMapData } from './use-map-data.ts';
import { useMapPointer } from './use-map-pointer.ts';
import { valueClasses } from './value-classes.ts';

export type AreaMapProps = {
  /** Names the map, such as 乡镇（街道）得分. */
  readonly label: string;
  /** Keep areas and points the same objects between renders; they are compared by identity. */
  readonly areas?: AreaCollection;
  readonly points?: readonly MapPoint[];
  /** The figure in `value` of the areas: its name, unit in brackets, and decimals. */
  readonly measure?: { readonly title: string; readonly decimals?: number };
  readonly legend?: readonly MapLegendEntry[];
  /** Where points lie densely instead of each of them. */
  readonly heat?: boolean;
  /** Joins neighbouring points; by default from 60 points on. */
  readonly cluster?: boolean;
  /** Id of the highlighted area or point. */
  readonly selectedId?: string;
  /** What to do with a click on an area or point; without it points open their `href`. */
  readonly onSelect?: (target: MapTarget) => void;
  /** CSS pixels; 460 by default. */
  readonly height?: number;
  /** Replaces the table that stands for the map. */
  readonly table?: ReactNode;
};

const NO_POINTS: readonly MapPoint[] = [];
const NO_ENTRIES: readonly MapLegendEntry[] = [];
const CLUSTER_FROM = 60;

/** A map of areas and points from our own data, with the same as a table for whoever cannot use a map. */
export function AreaMap(props: AreaMapProps) {
  const { areas, points = NO_POINTS, measure, heat = false, onSelect } = props;
  const t = useT('ui');
  const { score } = useFormat();
  const navigate = useNavigate();
  const [live, setLive] = useState<LiveMap>();
  const decimals = measure?.decimals ?? 0;
  const bounds = useMemo(() => boundsOf(areas, points), [areas, points]);
  const classes = useMemo(() => valueClasses((areas?.features ?? []).map((area) => area.properties.value ?? NaN)), [areas]);
  const words = useCallback((value: number) => score(value, decimals), [score, decimals]);
  const cluster = props.cluster ?? points.length >= CLUSTER_FROM;
  useMapData(live, { areas, classes, words, points, cluster, heat, bounds, selected: props.selectedId });

  const openPage = ({ kind, id }: MapTarget): void => {
    const href = kind === 'point' ? points.find((point) => point.id === id)?.href : undefined;
    if (href) void navigate(href);
  };
  const onTarget = onSelect ?? (points.some((point) => point.href) ? openPage : undefined);
  useMapPointer(live, { onTarget, clusterText: (count) => t('map.cluster', { count }) });

  const table = props.table ?? (
    <MapTable label={props.label} areas={areas} points={points} measure={measure} onSelect={onSelect} />
  );
  return (
    <FigureSwitch label={props.label} picture={t('map.map')} table={table}>
      <div className="cc-map-figure">
        <MapCanvas label={props.label} height={props.height ?? 460} bounds={bounds} onLive={setLive}>
          <Button className="cc-map-fit cc-no-print" size="small" onClick={() => live && fit(live.map, bounds)}>
            {t('map.fit')}
          </Button>
        </MapCanvas>
        <MapLegend entries={props.legend ?? NO_ENTRIES} classes={classes} measure={measure?.title} decimals={decimals} />
      </div>
    </FigureSwitch>
  );
}
