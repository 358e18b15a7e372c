import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { fontFamily, tokens } from '../theme/tokens.ts';

const NOTHING = { type: 'FeatureCollection' as const, features: [] };
const ON: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const OVER: ExpressionSpecification = ['boolean', ['feature-state', 'over'], false];
/** Without an address for glyphs the library draws every letter with the fonts of the reader's system. */
const text = { 'text-font': [fontFamily] };

/**
 * Everything a map of the product shows, from sources of our own: nothing is fetched from elsewhere. Layers stay empty
 * until their source gets data.
 */
export const mapStyle: StyleSpecification = {
  version: 8,
  sources: {
    areas: { type: 'geojson', data: NOTHING, promoteId: 'id' },
    names: { type: 'geojson', data: NOTHING },
    heat: { type: 'geojson', data: NOTHING },
    points: { type: 'geojson', data: NOTHING, promoteId: 'id', cluster: false, clusterRadius: 44, clusterMaxZoom: 15 },
  },
  layers: [
    { id: 'paper', type: 'background', paint: { 'background-color': tokens.paper } },
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': ['get', 'fill'], 'fill-opacity': ['case', OVER, 0.75, 1] },
    },
    { id: 'area-edge', type: 'line', source: 'areas', paint: { 'line-color': tokens.inkFaint, 'line-width': 0.8 } },
    {
      id: 'area-selected',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': tokens.ink, 'line-width': ['case', ON, 3, 0] },
    },
    {
      id: 'heat',
      type: 'heatmap',
      source: 'heat',
      paint: {
        'heatmap-radius': ['interpolate', ['linear'], ['zoom'], 8, 14, 15, 46],
        'heatmap-opacity': 0.7,
        'heatmap-color': [
          'interpolate',
          ['linear'],
          ['heatmap-density'],
          0,
          'rgba(255, 255, 255, 0)',
          0.2,
          tokens.amberSoft,
          0.6,
          tokens.amber,
          1,
          tokens.red,
        ],
      },
    },
    {
      id: 'name',
      type: 'symbol',
      source: 'names',
      layout: { ...text, 'text-field': ['get', 'text'], 'text-size': 13, 'text-padding': 4, 'symbol-sort-key': ['get', 'rank'] },
      paint: { 'text-color': tokens.ink, 'text-halo-color': tokens.sheet, 'text-halo-width': 2 },
    },
    {
      id: 'cluster',
      type: 'circle',
      source: 'points',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': tokens.ink,
        'circle-radius': ['step', ['get', 'point_count'], 14, 10, 17, 100, 21, 1000, 26],
        'circle-stroke-color': tokens.sheet,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'cluster-count',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'point_count'],
      layout: { ...text, 'text-field': ['to-string', ['get', 'point_count']], 'text-size': 12, 'text-allow-overlap': true },
      paint: { 'text-color': tokens.sheet },
    },
    {
      id: 'point-selected',
      type: 'circle',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-radius': ['case', ON, 14, 0],
        'circle-color': tokens.sheet,
        'circle-stroke-color': tokens.ink,
        'circle-stroke-width': ['case', ON, 2.5, 0],
      },
    },
    {
      id: 'point',
      type: 'symbol',
      source: 'points',
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-size': ['case', ['has', 'text'], 1.6, 1],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'point-text',
      type: 'symbol',
      source: 'points',
      filter: ['has', 'text'],
      layout: { ...text, 'text-field': ['get', 'text'], 'text-size': 11, 'text-allow-overlap': true },
      paint: { 'text-color': tokens.sheet },
    },
  ],
};
