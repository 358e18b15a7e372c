import { monthsWithVisits } from '@chuangcheng/modules/inspection';
import { monthlyStatistics, monthsWithData } from '@chuangcheng/modules/rectification';
import { RATES } from '@chuangcheng/modules/rectification/domain';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { countyCache, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import type { RankedBy } from '../domain/index.ts';
import { query } from '../visibility.ts';

/** Months back in which the newest one with a figure is looked for. */
const LOOKED_BACK = 12;

/** Asked of all visits, and changes once a month. */
const visitMonths = countyCache(({ host, actor }: Scope) =>
  monthsWithVisits({ host, actor: systemActor(actor.countyId, '排名') }),
);

/**
 * Months with anything to rank, the newest first, and the newest with a denominator for one figure: a month in which case files were
 * filed but nothing fell due yet says nothing of the on-time rate.
 */
export const rankedMonths = query({
  action: 'appraisal.read-ranking',
  async run(_reader, by: RankedBy, scope): Promise<{ months: string[]; newest: string }> {
    const [ofCases, ofVisits] = await Promise.all([monthsWithData(scope), visitMonths.get(scope)]);
    const months = [...new Set([...ofCases, ...ofVisits])].toSorted().toReversed();
    const otherwise = months[0] ?? dayOf(scope.host.clock.now()).slice(0, 7);
    if (by === 'visit-score') return { months, newest: ofVisits[0] ?? otherwise };
    const totals = await monthlyStatistics(scope, { months: ofCases.slice(0, LOOKED_BACK) });
    return { months, newest: totals.find((total) => total[RATES[by].denominator] > 0)?.month ?? otherwise };
  },
});
