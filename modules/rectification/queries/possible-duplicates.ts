import { isRefusal, type Scope } from '@chuangcheng/platform/kernel';
import type { PossibleDuplicates } from '../contract/index.ts';
import { reasonWords } from '../domain/index.ts';
import { duplicateRule } from './duplicate-rule.ts';
import { likeCases } from './like-cases.ts';
import { placeOf } from './place-of.ts';

const MOST_SHOWN = 5;

type Input = {
  readonly categoryId: string;
  readonly description: string;
  readonly lng?: number | undefined;
  readonly lat?: number | undefined;
  readonly siteId?: string | undefined;
  readonly photoId?: readonly string[] | undefined;
};

/** What a problem may repeat, while it is still being typed; only what the person may see. */
export async function possibleDuplicates(scope: Scope, input: Input): Promise<PossibleDuplicates> {
  const { categoryId, description, lng, lat, siteId = null, photoId = [] } = input;
  const given = lng !== undefined && lat !== undefined ? { lng, lat } : null;
  const [rule, place] = await Promise.all([duplicateRule(scope), placeOf(scope, { position: given, siteId })]);
  const found = await likeCases(scope, {
    id: null,
    categoryId,
    description,
    position: isRefusal(place) ? given : place.position,
    siteId,
    visitId: null,
    splitFrom: null,
    reportedAt: scope.host.clock.now(),
    photoIds: photoId,
  });
  return {
    cases: found.slice(0, MOST_SHOWN).map(({ reasons, reportedAt, ...one }) => ({
      ...one,
      reportedAt: reportedAt.toISOString(),
      reasons: reasonWords(reasons, rule),
    })),
  };
}
