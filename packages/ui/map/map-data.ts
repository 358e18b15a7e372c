import type { GeoJSONSource } from 'maplibre-gl';
import { type TokenName, tokens } from '../theme/tokens.ts';
import { labelPoint } from './area-geometry.ts';
import type { AreaCollection, MapPoint } from './map-types.ts';
import { colorOf, type ValueClass } from './value-classes.ts';

export type MapData = Exclude<Parameters<GeoJSONSource['setData']>[0], string>;

/** Areas with the colour each is filled with. */
export function areaData(areas: AreaCollection | undefined, classes: readonly ValueClass[]): MapData {
  const features = (areas?.features ?? []).map(({ type, geometry, properties }) => {
    const { id, name, value, color, note } = properties;
    const label = note ? `${name}：${note}` : name;
    return {
      type,
      geometry,
      properties: { id, name, label, fill: color ? tokens[color] : (colorOf(value, classes) ?? tokens.sheet) },
    };
  });
  return { type: 'FeatureCollection', features } as MapData;
}

/** Names of areas, each with its figure below; where not all fit, those with more corners come first. */
export function nameData(areas: AreaCollection | undefined, words: (value: number) => string): MapData {
  return {
    type: 'FeatureCollection',
    features: (areas?.features ?? []).map(({ geometry, properties: { name, value } }) => {
      const { lng, lat } = labelPoint(geometry);
      const text = value === null || value === undefined ? name : `${name}\n${words(value)}`;
      const rank = -geometry.coordinates.flat(2).length;
      return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { text, rank } };
    }),
  };
}

export function iconOf({ shape = 'circle', color }: { readonly shape?: MapPoint['shape']; readonly color: TokenName }): string {
  return `${shape}-${color}`;
}

export function pointData(points: readonly MapPoint[]): MapData {
  return {
    type: 'FeatureCollection',
    features: points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
      properties: { id: point.id, label: point.label, icon: iconOf(point), ...(point.text && { text: point.text }) },
    })),
  };
}
