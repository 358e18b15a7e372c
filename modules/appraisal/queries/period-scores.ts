import { type Placed, type SchemeDefinition, type Scored, scoreUnit, type UnitInputs } from '../domain/index.ts';
import { query } from '../visibility.ts';

export type PeriodScore = { readonly unitId: string; readonly unitName: string; readonly inputs: UnitInputs } & Scored & Placed;

/** Stored scores of a period the actor sees, the best first, with the points of each metric counted again from the stored figures. */
export const periodScores = query({
  action: 'appraisal.read-periods',
  async run(reader, { periodId, definition }: { readonly periodId: string; readonly definition: SchemeDefinition }) {
    const rows = await reader
      .selectFrom('visible_period_score')
      .select(['unit_id', 'unit_name', 'figures', 'score', 'rank', 'list'])
      .where('period_id', '=', periodId)
      .orderBy('rank', (order) => order.asc().nullsLast())
      .orderBy('sort_order')
      .execute();
    return rows.map((row): PeriodScore => {
      const inputs = row.figures as unknown as UnitInputs;
      return {
        unitId: row.unit_id,
        unitName: row.unit_name,
        inputs,
        ...scoreUnit(definition, inputs),
        score: row.score === null ? null : Number(row.score),
        rank: row.rank,
        list: row.list as Placed['list'],
      };
    });
  },
});
