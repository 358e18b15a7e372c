import type { Map as LibraryMap } from 'maplibre-gl';
import { shapePaths } from '../parts/shapes.ts';
import { tokens } from '../theme/tokens.ts';
import { iconOf } from './map-data.ts';
import type { MapPoint } from './map-types.ts';

/** Side of an icon in device pixels; half as many on the screen. */
const SIDE = 40;
const BOX = 16;

/** Draws the marks that points need and the map does not have yet: a shape in its colour with a light edge. */
export function addPointIcons(map: LibraryMap, points: readonly Pick<MapPoint, 'shape' | 'color'>[]): void {
  for (const { shape = 'circle', color } of points) {
    const name = iconOf({ shape, color });
    if (map.hasImage(name)) continue;
    const canvas = document.createElement('canvas');
    canvas.width = SIDE;
    canvas.height = SIDE;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    const path = new Path2D(shapePaths[shape]);
    pen.scale(SIDE / BOX, SIDE / BOX);
    pen.translate(2, 2);
    pen.strokeStyle = tokens.sheet;
    pen.lineWidth = 3;
    pen.lineJoin = 'round';
    pen.stroke(path);
    pen.fillStyle = tokens[color];
    pen.fill(path);
    map.addImage(name, pen.getImageData(0, 0, SIDE, SIDE), { pixelRatio: 2 });
  }
}
