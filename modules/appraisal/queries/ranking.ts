import { dayOf } from '@chuangcheng/kit/civil-day';
import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { monthsWithVisits } from '@chuangcheng/modules/inspection';
import { monthsWithData } from '@chuangcheng/modules/rectification';
import { countyCache, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import type { getRanking } from '../contract/index.ts';
import { daysOf, type Group, monthBefore, type RankedBy, rankUnits, totalOf } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { unitFigures } from './unit-figures.ts';

export type MonthlyRanking = EndpointOutput<typeof getRanking>;

type Input = { readonly month?: string | undefined; readonly group: Group; readonly by: RankedBy };

/** A month without a case file or visit has nothing to rank; which ones have changes seldom. */
const months = countyCache(async ({ host, actor }: Scope) => {
  const system: Scope = { host, actor: systemActor(actor.countyId, '排名') };
  const [ofCases, ofVisits] = await Promise.all([monthsWithData(system), monthsWithVisits(system)]);
  return { ofCases, ofVisits };
});

/** Units of a group in the order of one figure of a month; of the newest month that has data for it when none is named. */
export const ranking = query({
  action: 'appraisal.read-ranking',
  async run(_reader, { month: named, group, by }: Input, scope): Promise<MonthlyRanking> {
    const now = scope.host.clock.now();
    const { ofCases, ofVisits } = await months.get(scope);
    const counted = by === 'visit-score' ? ofVisits : ofCases;
    const all = [...new Set([...ofCases, ...ofVisits])].toSorted().toReversed();
    const month = named ?? counted[0] ?? all[0] ?? dayOf(now).slice(0, 7);
    const [rows, before] = await Promise.all([ranked(scope, month, group, by), ranked(scope, monthBefore(month), group, by)]);
    const rankBefore = new Map(before.map((row) => [row.unitId, row.rank]));
    return {
      month,
      ...daysOf(month),
      group,
      by,
      asOf: now.toISOString(),
      months: all,
      rows: rows.map(({ group: _group, ...row }) => ({ ...row, rankBefore: rankBefore.get(row.unitId) ?? null })),
      total: totalOf(rows),
    };
  },
});

async function ranked(scope: Scope, month: string, group: Group, by: RankedBy) {
  const units = await unitFigures(scope, daysOf(month));
  return rankUnits(
    units.filter((unit) => unit.group === group),
    by,
  );
}
