import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { getRanking } from '../contract/index.ts';
import { daysOf, type Group, monthBefore, type RankedBy, rankUnits, totalOf } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { rankedMonths } from './ranked-months.ts';
import { unitFigures } from './unit-figures.ts';

export type MonthlyRanking = EndpointOutput<typeof getRanking>;

type Input = { readonly month?: string | undefined; readonly group: Group; readonly by: RankedBy };

/** Units of a group in the order of one figure of a month; of the newest month with a denominator for it when none is named. */
export const ranking = query({
  action: 'appraisal.read-ranking',
  async run(_reader, { month: named, group, by }: Input, scope): Promise<MonthlyRanking> {
    const now = scope.host.clock.now();
    const { months, newest } = await rankedMonths(scope, by);
    const month = named ?? newest;
    const [rows, before] = await Promise.all([ranked(scope, month, group, by), ranked(scope, monthBefore(month), group, by)]);
    const rankBefore = new Map(before.map((row) => [row.unitId, row.rank]));
    return {
      month,
      ...daysOf(month),
      group,
      by,
      asOf: now.toISOString(),
      months,
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
