import type { AreaDirectory } from '@chuangcheng/modules/organisation';
import type { TableRow } from '@chuangcheng/platform/spreadsheet';
import type { Fault } from './read-history.ts';

type At = { readonly position: { readonly lng: number; readonly lat: number }; readonly gridCode: string | null };

/**
 * Where a case was and in which grid cell. A case without a position cannot be shown, looked at or found again nearby: it is a
 * fault, and so is one outside the county, which most often has its two numbers exchanged.
 */
export function positionOf(row: TableRow, areas: AreaDirectory, fault: Fault): At | undefined {
  const [lng, lat] = [row.values['lng'], row.values['lat']];
  if (typeof lng !== 'number' || typeof lat !== 'number') {
    const column = typeof lng === 'number' ? 'lat' : 'lng';
    fault(column, 'position-missing', '缺少坐标，请补充经度和纬度', 'is missing; enter longitude and latitude');
    return undefined;
  }
  if (areas.bounds === undefined) return { position: { lng, lat }, gridCode: null };
  const at = areas.index.locate({ lng, lat });
  if (at.town !== null) return { position: { lng, lat }, gridCode: at.grid };
  if (Math.abs(lng) <= 90 && areas.index.locate({ lng: lat, lat: lng }).town !== null) {
    fault('lng', 'position-swapped', '经度、纬度填反，请对调', 'longitude and latitude are exchanged; swap them');
  } else fault('lng', 'outside-county', '坐标不在本县范围内，请核对', 'lies outside the county; check it');
  return undefined;
}
