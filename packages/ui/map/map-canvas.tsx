import type { Bounds } from '@chuangcheng/kit/coordinates';
import type { Map as LibraryMap } from 'maplibre-gl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { mapStyle } from './map-style.ts';
import './map.css';

/** A map that has loaded, with the library to put markers on it. */
export type LiveMap = { readonly map: LibraryMap; readonly library: typeof import('./map-library.ts') };

export type MapCanvasProps = {
  readonly label: string;
  /** CSS pixels. */
  readonly height: number;
  /** What is shown at first; China without. */
  readonly bounds: Bounds | null;
  /** A still picture takes neither clicks nor keys. */
  readonly still?: boolean;
  readonly onLive: (live: LiveMap | undefined) => void;
  /** Laid over the map. */
  readonly children?: ReactNode;
};

const CHINA: Bounds = { west: 73, south: 18, east: 135, north: 54 };
const MAX_ZOOM = 18;

/** Moves a map so that all of a rectangle is seen; one point is shown with its surroundings. */
export function fit(map: LibraryMap, bounds: Bounds | null): void {
  const { west, south, east, north } = bounds ?? CHINA;
  map.fitBounds([west, south, east, north], { padding: 24, maxZoom: 15, animate: false });
}

/** The element a map lives in. Loads the library when first shown and says so where the browser cannot draw it. */
export function MapCanvas({ label, height, bounds, still = false, onLive, children }: MapCanvasProps) {
  const t = useT('ui');
  const place = useRef<HTMLDivElement>(null);
  const first = useRef({ bounds, label, t, onLive });
  const [state, setState] = useState<'loading' | 'live' | 'failed'>('loading');

  useEffect(() => {
    let map: LibraryMap | undefined;
    let left = false;
    const { bounds: start, t: words, onLive: announce } = first.current;
    const begin = async (): Promise<void> => {
      const library = await import('./map-library.ts');
      if (left || !place.current) return;
      library.workFromOwnOrigin();
      map = new library.LibraryMap({
        container: place.current,
        style: mapStyle,
        interactive: !still,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        maxZoom: MAX_ZOOM,
        // Kept so that a printed page shows the map.
        canvasContextAttributes: { preserveDrawingBuffer: true },
        locale: {
          'NavigationControl.ZoomIn': words('map.zoomIn'),
          'NavigationControl.ZoomOut': words('map.zoomOut'),
          'Map.Title': first.current.label,
        },
      });
      const live = { map, library };
      fit(map, start);
      if (!still) map.addControl(new library.NavigationControl({ showCompass: false }), 'top-right');
      map.touchZoomRotate.disableRotation();
      map.once('load', () => {
        setState('live');
        announce(live);
      });
    };
    begin().catch(() => setState('failed'));
    return () => {
      left = true;
      announce(undefined);
      map?.remove();
    };
  }, [still]);

  return (
    <div className="cc-map" style={{ height }} data-state={state}>
      <div ref={place} className="cc-map-place" inert={still} />
      {state === 'loading' && <div className="cc-map-wait" role="status" aria-label={t('map.loading')} />}
      {state === 'failed' && (
        <p className="cc-map-failed" role="status">
          {t('map.failed')}
        </p>
      )}
      {children}
    </div>
  );
}
