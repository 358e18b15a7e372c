import type { Group } from '../domain/index.ts';
import { query } from '../visibility.ts';

/** Scores and ranks of a group over its published periods, the oldest first; units in the order of the newest. */
export const trend = query({
  action: 'appraisal.read-periods',
  async run(reader, { group }: { readonly group: Group }) {
    const rows = await reader
      .selectFrom('visible_period_score as s')
      .innerJoin('visible_period as p', 'p.id', 's.period_id')
      .select(['p.month', 's.unit_id', 's.unit_name', 's.score', 's.rank', 's.sort_order'])
      .where('p.state', '=', 'published')
      .where('p.group_kind', '=', group)
      .orderBy('p.month', 'desc')
      .orderBy('s.rank', (order) => order.asc().nullsLast())
      .orderBy('s.sort_order')
      .execute();
    const months = [...new Set(rows.map((row) => row.month))].toReversed();
    const found = new Map(rows.map((row) => [`${row.unit_id}/${row.month}`, row]));
    const names = new Map(rows.toReversed().map((row) => [row.unit_id, row.unit_name]));
    const order = [...new Set(rows.map((row) => row.unit_id))];
    return {
      group,
      months,
      units: order.map((unitId) => ({
        unitId,
        unit: names.get(unitId) ?? '',
        points: months.map((month) => {
          const row = found.get(`${unitId}/${month}`);
          return { month, score: row === undefined || row.score === null ? null : Number(row.score), rank: row?.rank ?? null };
        }),
      })),
    };
  },
});
