import { AimOutlined } from '@ant-design/icons';
import type { Position } from '@chuangcheng/kit/coordinates';
import { Button, InputNumber } from 'antd';
import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { areaAt, boundsOf } from './area-geometry.ts';
import { type LiveMap, MapCanvas } from './map-canvas.tsx';
import type { Area, AreaCollection } from './map-types.ts';
import { useMapData } from './use-map-data.ts';

export type PositionPickerProps = {
  readonly label: string;
  readonly value: Position | null;
  /** `area` is the one of `areas` that holds the position. */
  readonly onChange: (position: Position, area: Area | undefined) => void;
  readonly areas?: AreaCollection;
  /** CSS pixels; 320 by default. */
  readonly height?: number;
};

const NONE: readonly [] = [];
const plain = (value: number): string => String(value);
/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Sets a place by a click on the map, by dragging the pin, by numbers, or by where the device is. */
export function PositionPicker({ label, value, onChange, areas, height = 320 }: PositionPickerProps) {
  const t = useT('ui');
  const [live, setLive] = useState<LiveMap>();
  const [unlocated, setUnlocated] = useState(false);
  const bounds = useMemo(() => boundsOf(areas), [areas]);
  useMapData(live, {
    areas,
    classes: NONE,
    words: plain,
    points: NONE,
    cluster: false,
    heat: false,
    bounds,
    selected: undefined,
  });

  const choose = (lng: number, lat: number): void => {
    const position = { lng: rounded(lng), lat: rounded(lat) };
    onChange(position, areaAt(areas, position));
  };
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });

  useEffect(() => {
    const click = ({ lngLat }: MapMouseEvent): void => latest.current(lngLat.lng, lngLat.lat);
    live?.map.on('click', click);
    return () => void live?.map.off('click', click);
  }, [live]);

  const { lng, lat } = value ?? { lng: null, lat: null };
  useEffect(() => {
    if (!live || lng === null || lat === null) return;
    const pin = new live.library.Marker({ element: pinElement(), anchor: 'bottom', draggable: true })
      .setLngLat([lng, lat])
      .addTo(live.map);
    pin.on('dragend', () => latest.current(pin.getLngLat().lng, pin.getLngLat().lat));
    if (!live.map.getBounds().contains([lng, lat])) live.map.easeTo({ center: [lng, lat] });
    return () => void pin.remove();
  }, [live, lng, lat]);

  const locate = (): void => {
    setUnlocated(false);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => choose(coords.longitude, coords.latitude),
      () => setUnlocated(true),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  };
  const field = (name: 'lng' | 'lat', most: number) => (
    <label>
      {t(`map.${name}`)}
      <InputNumber
        value={value?.[name] ?? null}
        min={-most}
        max={most}
        step={0.0001}
        controls={false}
        onChange={(number) => {
          const next = { lng: value?.lng ?? 0, lat: value?.lat ?? 0, [name]: number ?? 0 };
          choose(next.lng, next.lat);
        }}
      />
    </label>
  );
  return (
    <fieldset className="cc-position" aria-label={label}>
      <MapCanvas label={label} height={height} bounds={bounds} onLive={setLive} />
      <div className="cc-position-fields">
        {field('lng', 180)}
        {field('lat', 90)}
        <Button icon={<AimOutlined aria-hidden />} onClick={locate}>
          {t('map.here')}
        </Button>
        <span className="cc-faint" role="status">
          {unlocated ? t('map.unlocated') : (value && areaAt(areas, value)?.properties.name) || t('map.pick')}
        </span>
      </div>
    </fieldset>
  );
}

function pinElement(): HTMLElement {
  const pin = document.createElement('div');
  pin.className = 'cc-map-pin';
  pin.innerHTML =
    '<svg viewBox="0 0 26 34" aria-hidden="true"><path fill="currentColor" d="M13 0C6 0 1 5 1 12c0 9 12 22 12 22s12-13 12-22C25 5 20 0 13 0z"/><circle cx="13" cy="12" r="4.5" fill="white"/></svg>';
  return pin;
}
