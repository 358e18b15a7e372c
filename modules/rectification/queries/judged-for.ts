import { dayOf } from '@chuangcheng/kit/civil-day';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type Judgement, judgeRules } from '../domain/index.ts';
import { areasOfPlace } from './areas-of-place.ts';
import { categoryDirectory, type DirectoryCondition } from './category-directory.ts';
import type { Place } from './place-of.ts';
import { routingRules } from './routing-rules.ts';

/** What the county's rules say of a problem under the condition at this place, with every rule considered. */
export async function judgedFor(scope: Scope, condition: DirectoryCondition, place: Place): Promise<Judgement> {
  const [rules, areaIds, { byId }] = await Promise.all([
    routingRules(scope),
    areasOfPlace(scope, place),
    categoryDirectory(scope),
  ]);
  const category = byId.get(condition.categoryId);
  return judgeRules(rules, {
    categoryId: condition.categoryId,
    ofClass: { kind: category?.kind ?? 'event', code: category?.classCode ?? '' },
    siteTypeId: place.site?.siteTypeId ?? null,
    areaIds,
    day: dayOf(scope.host.clock.now()),
  });
}
