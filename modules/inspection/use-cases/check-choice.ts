import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { Pools } from '../domain/index.ts';
import { readPeople } from '../queries/people.ts';
import { type PlanChoice, poolsOf } from '../queries/pools.ts';

export type PlanInput = PlanChoice & {
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly note: string;
};

/** The pools of a choice made of what exists: types, sites in use, inspectors in office. */
export async function checkChoice(scope: Scope, choice: PlanChoice): Promise<Decision<Pools>> {
  const [{ byId: sites }, { byId: types }, people] = await Promise.all([
    siteDirectory(scope),
    siteTypeDirectory(scope),
    readPeople(scope),
  ]);
  const inspectors = new Set(people.inspectors.map((one) => one.accountId));
  if (choice.quotas.some(({ siteTypeId }) => !types.has(siteTypeId))) return refuse('inspection/site-type-not-found');
  if (choice.siteIds.some((id) => sites.get(id)?.inUse !== true)) return refuse('inspection/site-not-found');
  if (choice.inspectorIds.some((id) => !inspectors.has(id))) return refuse('inspection/inspector-not-found');
  return accept(await poolsOf(scope, choice));
}

/** What a draft keeps of its choice; units are looked up when the pools are frozen. */
export function draftParts(choice: PlanChoice, { strata }: Pools) {
  return {
    quotas: choice.kind === 'targeted' ? [] : choice.quotas,
    sites:
      choice.kind === 'targeted'
        ? strata.flatMap(({ siteTypeId, pool }) => pool.map(({ id }) => ({ id, siteTypeId, unitIds: [] })))
        : [],
    inspectors: choice.inspectorIds.map((id) => ({ id, unitIds: [] })),
  };
}
