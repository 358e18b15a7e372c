import { distanceMetres, type Position } from '@chuangcheng/kit/coordinates';

type Stop = { readonly order: number; readonly lng: number | null; readonly lat: number | null };

export function positionOf({ lng, lat }: Pick<Stop, 'lng' | 'lat'>): Position | null {
  return lng === null || lat === null ? null : { lng, lat };
}

/**
 * The order in which to go: from here always to the nearest next one, places without a position last. Without a position of one's
 * own it is the order of the draw. Some dozen stops, so that a better tour would hardly be shorter.
 */
export function routeOrder<S extends Stop>(stops: readonly S[], here: Position | null): S[] {
  const drawn = stops.toSorted((a, b) => a.order - b.order);
  if (!here) return drawn;
  const left = new Set(drawn.filter((stop) => positionOf(stop) !== null));
  const route: S[] = [];
  for (let at = here; left.size > 0; ) {
    const next = nearest([...left], at);
    if (!next) break;
    left.delete(next);
    route.push(next);
    at = positionOf(next) ?? at;
  }
  return [...route, ...drawn.filter((stop) => positionOf(stop) === null)];
}

function nearest<S extends Stop>(stops: readonly S[], at: Position): S | undefined {
  let found: { readonly stop: S; readonly far: number } | undefined;
  for (const stop of stops) {
    const place = positionOf(stop);
    const far = place ? distanceMetres(at, place) : Number.POSITIVE_INFINITY;
    if (!found || far < found.far) found = { stop, far };
  }
  return found?.stop;
}
