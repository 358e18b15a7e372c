import type { Group } from '../domain/index.ts';
import { query } from '../visibility.ts';

export type LastPlaces = {
  readonly unitId: string;
  readonly group: Group;
  /** The oldest first. */
  readonly periods: readonly { readonly id: string; readonly month: string; readonly publishedAt: Date }[];
};

/**
 * Units that were last in each of the newest `times` published periods of their group. Equals are last together; where all share
 * one score nobody is last.
 */
export const lastPlaces = query({
  action: 'appraisal.read-periods',
  async run(reader, { times }: { readonly times: number }): Promise<LastPlaces[]> {
    const rows = await reader
      .selectFrom('visible_period_score as s')
      .innerJoin('visible_period as p', 'p.id', 's.period_id')
      .select(['p.id', 'p.month', 'p.group_kind', 'p.published_at', 's.unit_id', 's.score'])
      .where('p.state', '=', 'published')
      .where('s.score', 'is not', null)
      .orderBy('p.month')
      .execute();
    const groups = [...new Set(rows.map((row) => row.group_kind))];
    return groups.flatMap((group) => {
      const ofGroup = rows.filter((row) => row.group_kind === group);
      const months = [...new Set(ofGroup.map((row) => row.month))].slice(-times);
      const last = months.map((month) => lastOf(ofGroup.filter((row) => row.month === month)));
      if (months.length < times) return [];
      const units = (last[0] ?? []).filter((one) => last.every((those) => those.some((row) => row.unit_id === one.unit_id)));
      return units.map(({ unit_id }) => ({
        unitId: unit_id,
        group: group as Group,
        periods: last.flatMap((of) =>
          of
            .filter((row) => row.unit_id === unit_id)
            .map((row) => ({ id: row.id, month: row.month, publishedAt: row.published_at as Date })),
        ),
      }));
    });
  },
});

function lastOf<Row extends { readonly score: string | null }>(rows: readonly Row[]): Row[] {
  const scores = rows.map((row) => Number(row.score));
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  return lowest === highest ? [] : rows.filter((row) => Number(row.score) === lowest);
}
