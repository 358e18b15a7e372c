import type { GeoJSONSource, MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { LiveMap } from './map-canvas.tsx';
import type { MapTarget } from './map-types.ts';

const CLICKABLE = ['point', 'cluster', 'area-fill'];

export type PointerWords = {
  readonly onTarget: ((target: MapTarget) => void) | undefined;
  /** What a cluster of so many points says. */
  readonly clusterText: (count: number) => string;
};

/** Clicks open, pointing tells the name, and a cluster opens into its points. */
export function useMapPointer(live: LiveMap | undefined, words: PointerWords): void {
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  });

  useEffect(() => {
    if (!live) return;
    const { map, library } = live;
    const popup = new library.Popup({ closeButton: false, closeOnClick: false, offset: 12 });
    const at = (event: MapMouseEvent): MapGeoJSONFeature | undefined =>
      map.queryRenderedFeatures(event.point, { layers: CLICKABLE })[0];
    let over: string | undefined;
    const setOver = (id: string | undefined): void => {
      if (over !== undefined) map.removeFeatureState({ source: 'areas', id: over }, 'over');
      if (id !== undefined) map.setFeatureState({ source: 'areas', id }, { over: true });
      over = id;
    };

    const move = (event: MapMouseEvent): void => {
      const found = at(event);
      const onArea = found?.layer.id === 'area-fill';
      map.getCanvas().style.cursor = found && (!onArea || latest.current.onTarget) ? 'pointer' : '';
      setOver(onArea && latest.current.onTarget ? String(found.properties['id']) : undefined);
      if (!found) {
        popup.remove();
        return;
      }
      const count = Number(found.properties['point_count']);
      const text = count ? latest.current.clusterText(count) : String(found.properties['label'] ?? found.properties['name']);
      popup.setLngLat(event.lngLat).setText(text).addTo(map);
    };
    const leave = (): void => {
      popup.remove();
      setOver(undefined);
    };
    const click = (event: MapMouseEvent): void => {
      const found = at(event);
      if (found?.layer.id === 'cluster') {
        popup.remove();
        void openCluster(live, found, event);
      } else if (found) {
        latest.current.onTarget?.({ kind: found.layer.id === 'point' ? 'point' : 'area', id: String(found.properties['id']) });
      }
    };
    map.on('mousemove', move);
    map.on('mouseout', leave);
    map.on('click', click);
    return () => {
      map.off('mousemove', move);
      map.off('mouseout', leave);
      map.off('click', click);
      popup.remove();
    };
  }, [live]);
}

async function openCluster({ map }: LiveMap, cluster: MapGeoJSONFeature, { lngLat }: MapMouseEvent): Promise<void> {
  const points = map.getSource<GeoJSONSource>('points');
  const zoom = await points?.getClusterExpansionZoom(Number(cluster.properties['cluster_id']));
  map.easeTo({ center: lngLat, zoom: zoom ?? map.getZoom() + 2 });
}
