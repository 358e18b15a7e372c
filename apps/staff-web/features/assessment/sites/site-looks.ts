import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { listSitePoints } from '@chuangcheng/modules/assessment/contract';
import type { MapPoint } from '@chuangcheng/ui/map';

type SitePoint = EndpointOutput<typeof listSitePoints>['sites'][number];
type Look = Required<Pick<MapPoint, 'color' | 'shape'>>;

export const SITE_LOOKS = {
  inUse: { color: 'blue', shape: 'circle' },
  closed: { color: 'inkFaint', shape: 'square' },
} as const satisfies Record<string, Look>;

/** Looks of chosen site types, told apart without colours too. The square is for closed sites. */
const TYPE_LOOKS: readonly Look[] = [
  { color: 'blue', shape: 'circle' },
  { color: 'green', shape: 'triangle' },
  { color: 'amber', shape: 'diamond' },
];

/** A look for each of the chosen types; none when they are more than can be told apart. */
export function looksOf(typeIds: readonly string[]): ReadonlyMap<string, Look> {
  if (typeIds.length > TYPE_LOOKS.length) return new Map();
  return new Map(typeIds.flatMap((id, at) => (TYPE_LOOKS[at] ? [[id, TYPE_LOOKS[at]]] : [])));
}

/** A site as a point of the map. */
export function pointOf(site: SitePoint, looks: ReadonlyMap<string, Look>): MapPoint {
  const look = site.state === 'in-use' ? (looks.get(site.siteTypeId) ?? SITE_LOOKS.inUse) : SITE_LOOKS.closed;
  return {
    id: site.id,
    lng: site.lng,
    lat: site.lat,
    label: `${site.code} ${site.name}`,
    ...look,
    href: `/assessment/sites/${site.id}`,
  };
}
