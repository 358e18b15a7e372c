export { type AreaIndex, areaIndex, type Located } from './area-index.ts';
export { type AreaFault, type AreaFeature, parseAreas, type Ring } from './parse-areas.ts';
