export { areaAt, boundsOf, contains, labelPoint } from './area-geometry.ts';
export { AreaMap, type AreaMapProps } from './area-map.tsx';
export type { Area, AreaCollection, AreaGeometry, MapLegendEntry, MapPoint, MapTarget } from './map-types.ts';
export { MiniMap, type MiniMapProps } from './mini-map.tsx';
export { PositionPicker, type PositionPickerProps } from './position-picker.tsx';
