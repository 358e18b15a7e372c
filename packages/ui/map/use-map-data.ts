import type { Bounds } from '@chuangcheng/kit/coordinates';
import type { GeoJSONSource } from 'maplibre-gl';
import { useEffect } from 'react';
import { areaData, type MapData, nameData, pointData } from './map-data.ts';
import { fit, type LiveMap } from './map-canvas.tsx';
import type { AreaCollection, MapPoint } from './map-types.ts';
import { addPointIcons } from './point-icons.ts';
import type { ValueClass } from './value-classes.ts';

export type MapContents = {
  readonly areas: AreaCollection | undefined;
  readonly classes: readonly ValueClass[];
  readonly words: (value: number) => string;
  readonly points: readonly MapPoint[];
  readonly cluster: boolean;
  readonly heat: boolean;
  readonly bounds: Bounds | null;
  readonly selected: string | undefined;
};

/** Keeps a live map at what its props say. Areas and points are compared by identity: keep them stable. */
export function useMapData(live: LiveMap | undefined, contents: MapContents): void {
  const { areas, classes, words, points, cluster, heat, bounds, selected } = contents;

  useEffect(() => {
    put(live, 'areas', areaData(areas, classes));
    put(live, 'names', nameData(areas, words));
  }, [live, areas, classes, words]);

  useEffect(() => {
    if (live) addPointIcons(live.map, points);
    put(live, 'points', pointData(heat ? [] : points), cluster);
    put(live, 'heat', pointData(heat ? points : []));
  }, [live, points, cluster, heat]);

  const framed = bounds && Object.values(bounds).join(' ');
  useEffect(() => {
    // The frame follows what is shown, not every answer that brings the same again.
    if (live && framed) {
      const [west = 0, south = 0, east = 0, north = 0] = framed.split(' ').map(Number);
      fit(live.map, { west, south, east, north });
    }
  }, [live, framed]);

  useEffect(() => {
    if (!live || selected === undefined) return;
    const marked = ['areas', 'points'].map((name) => ({ source: name, id: selected }));
    for (const one of marked) live.map.setFeatureState(one, { selected: true });
    return () => {
      for (const one of marked) if (live.map.getSource(one.source)) live.map.removeFeatureState(one, 'selected');
    };
  }, [live, selected]);
}

/** Hands data to a source. A map that was removed meanwhile has no use for it; other failures reach its `error` event. */
function put(live: LiveMap | undefined, name: string, data: MapData, cluster?: boolean): void {
  const source = live?.map.getSource<GeoJSONSource>(name);
  if (cluster !== undefined) source?.setClusterOptions({ cluster }).catch(() => undefined);
  source?.setData(data).catch(() => undefined);
}
