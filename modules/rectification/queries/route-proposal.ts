import { refuse } from '@chuangcheng/kit/decision';
import { formatTimeLimit } from '@chuangcheng/kit/working-time';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { isRefusal, Refused, type Scope } from '@chuangcheng/platform/kernel';
import { beginLimit, type Route, routeOf } from '../domain/index.ts';
import { categoryDirectory, type DirectoryCondition } from './category-directory.ts';
import { judgedFor } from './judged-for.ts';
import { type Place, placeOf } from './place-of.ts';

/** To whom a problem under the condition goes from this place. */
export async function routeFor(scope: Scope, condition: DirectoryCondition, place: Place): Promise<Route> {
  const [units, ruled] = await Promise.all([unitDirectory(scope), judgedFor(scope, condition, place)]);
  const named = (id: string | null | undefined) => {
    const unit = id ? units.byId.get(id) : undefined;
    return unit?.active ? { id: unit.id, name: unit.shortName } : null;
  };
  return routeOf({
    ruled: ruled.rules.length > 0 ? ruled : null,
    condition,
    defaultUnit: named(condition.defaultUnitId),
    site: place.site
      ? { name: place.site.name, industry: named(place.site.industryUnitId), sponsor: named(place.site.sponsorUnitId) }
      : null,
    areaUnit: named(place.areaUnitId),
  });
}

type Input = {
  readonly conditionId: string;
  readonly lng?: number | undefined;
  readonly lat?: number | undefined;
  readonly siteId?: string | undefined;
};

/** To whom a problem would go, until when, and why. */
export async function routeProposal(scope: Scope, { conditionId, lng, lat, siteId }: Input) {
  const [{ conditionById }, calendar, place] = await Promise.all([
    categoryDirectory(scope),
    countyCalendarOf(scope),
    placeOf(scope, { position: lng !== undefined && lat !== undefined ? { lng, lat } : null, siteId: siteId ?? null }),
  ]);
  const condition = conditionById.get(conditionId);
  const limit = condition?.phases[0]?.limit;
  if (!condition || !limit) throw new Refused(refuse('rectification/condition-not-found'));
  const known: Place = isRefusal(place) ? NOWHERE : place;
  const { unit, why } = await routeFor(scope, condition, known);
  return {
    unitId: unit?.id ?? null,
    unit: unit?.name ?? null,
    deadlineAt: beginLimit(calendar, scope.host.clock.now(), limit).deadlineAt?.toISOString() ?? '',
    limit: { zh: formatTimeLimit(limit, 'zh'), en: formatTimeLimit(limit, 'en') },
    why: [...why],
  };
}

export const NOWHERE: Place = {
  site: undefined,
  position: null,
  townUnitId: null,
  villageUnitId: null,
  gridCode: null,
  areaUnitId: null,
};
