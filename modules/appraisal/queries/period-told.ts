import { refuse } from '@chuangcheng/kit/decision';
import { figureNameOf, type Group, type ObjectionState } from '../domain/index.ts';
import { query } from '../visibility.ts';

/** What messages say of a period. */
export const periodTold = query({
  action: 'appraisal.read-periods',
  async run(reader, { id }: { readonly id: string }) {
    const [row, units] = await Promise.all([
      reader
        .selectFrom('visible_period')
        .select(['month', 'group_kind', 'objection_until'])
        .where('id', '=', id)
        .executeTakeFirst(),
      reader.selectFrom('visible_period_score').select('unit_id').where('period_id', '=', id).execute(),
    ]);
    if (!row) return refuse('appraisal/period-not-found');
    return {
      month: row.month,
      group: row.group_kind as Group,
      until: row.objection_until ?? '',
      unitIds: units.map((unit) => unit.unit_id),
    };
  },
});

/** What messages say of an objection; undefined for what is a correction. */
export const objectionTold = query({
  action: 'appraisal.read-periods',
  async run(reader, { id }: { readonly id: string }) {
    const row = await reader
      .selectFrom('visible_objection as o')
      .innerJoin('visible_period_score as s', (join) =>
        join.onRef('s.period_id', '=', 'o.period_id').onRef('s.unit_id', '=', 'o.unit_id'),
      )
      .select(['o.about_kind', 'o.about', 'o.state', 's.unit_name'])
      .where('o.id', '=', id)
      .executeTakeFirst();
    return (
      row && {
        name: figureNameOf({ aboutKind: row.about_kind, about: row.about }),
        state: row.state as ObjectionState,
        unit: row.unit_name,
      }
    );
  },
});
