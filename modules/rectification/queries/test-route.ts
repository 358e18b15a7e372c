import { refuse } from '@chuangcheng/kit/decision';
import { isRefusal, Refused, type Scope } from '@chuangcheng/platform/kernel';
import { scopeWords } from '../domain/index.ts';
import { categoryDirectory } from './category-directory.ts';
import { judgedFor } from './judged-for.ts';
import { placeOf } from './place-of.ts';
import { NOWHERE, routeFor } from './route-proposal.ts';

type Input = {
  readonly conditionId: string;
  readonly lng?: number | undefined;
  readonly lat?: number | undefined;
  readonly siteId?: string | undefined;
};

/** 会派给谁，为什么: the route by the very function that dispatches, and how every rule fared. */
export async function testRoute(scope: Scope, { conditionId, lng, lat, siteId }: Input) {
  const condition = (await categoryDirectory(scope)).conditionById.get(conditionId);
  if (!condition) throw new Refused(refuse('rectification/condition-not-found'));
  const position = lng !== undefined && lat !== undefined ? { lng, lat } : null;
  const place = position || siteId ? await placeOf(scope, { position, siteId: siteId ?? null }) : NOWHERE;
  if (isRefusal(place)) throw new Refused(place);
  const [route, { rules }] = await Promise.all([routeFor(scope, condition, place), judgedFor(scope, condition, place)]);
  return {
    unitId: route.unit?.id ?? null,
    unit: route.unit?.name ?? null,
    why: [...route.why],
    rules: rules.map(({ rule, verdict, why }) => ({
      id: rule.id,
      number: rule.number,
      scope: scopeWords(rule),
      unit: rule.unit.name,
      verdict,
      why,
    })),
  };
}
