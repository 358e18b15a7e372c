import { fieldPoints, siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { coverage } from '@chuangcheng/modules/inspection';
import { DAY, dayOf } from '@chuangcheng/kit/civil-day';
import { compareRatios, type Ratio } from '@chuangcheng/kit/number-format';
import type { Cockpit } from '../contract/index.ts';
import { query } from '../visibility.ts';

/** A year of visits tells where we stand; older ones no longer do. */
const LOOKED_BACK = 365 * DAY;

/** How much of what is assessed on site has been looked at within a year, and how it scored. */
export const standing = query({
  action: 'overview.read-cockpit',
  async run(_reader, _input: undefined, scope): Promise<Cockpit['standing']> {
    const since = dayOf(new Date(scope.host.clock.now().getTime() - LOOKED_BACK));
    const [points, types, { byId, sites }, visits] = await Promise.all([
      fieldPoints(scope),
      siteTypeDirectory(scope),
      siteDirectory(scope),
      coverage(scope, { since }),
    ]);
    const inUse = Map.groupBy(
      sites.filter((site) => site.inUse),
      (site) => site.siteTypeId,
    );
    const newest = Map.groupBy(
      visits.filter((visit) => byId.get(visit.siteId)?.inUse),
      (visit) => visit.siteTypeId,
    );
    const siteTypes = types.types
      .filter((type) => type.items.length > 0 || inUse.has(type.id))
      .map((type) => ({
        siteTypeId: type.id,
        siteType: type.name,
        score: meanOf(newest.get(type.id) ?? []),
        visited: { numerator: newest.get(type.id)?.length ?? 0, denominator: inUse.get(type.id)?.length ?? 0 },
        points: points.byType.get(type.id) ?? 0,
      }))
      .toSorted(lowestFirst);
    const all = [...newest.values()].flat();
    return {
      since,
      coveredPoints: {
        numerator: thousandths(siteTypes.filter((type) => type.visited.numerator > 0).map((type) => type.points)),
        denominator: points.total,
      },
      visitedSites: { numerator: all.length, denominator: [...inUse.values()].flat().length },
      meanScore: meanOf(all),
      siteTypes,
    };
  },
});

/** Sum of scores over their number. Scores have two decimals. */
function meanOf(visits: readonly { readonly score: number }[]): Ratio {
  return { numerator: visits.reduce((sum, { score }) => sum + Math.round(score * 100), 0) / 100, denominator: visits.length };
}

/** Points are exact to the thousandth. */
function thousandths(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + Math.round(one * 1000), 0) / 1000;
}

/** Types nobody visited come last: nothing is known of them. */
function lowestFirst(one: { readonly score: Ratio }, other: { readonly score: Ratio }): number {
  if (one.score.denominator === 0 || other.score.denominator === 0) return other.score.denominator - one.score.denominator;
  return compareRatios(one.score, other.score);
}
