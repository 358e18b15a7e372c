import { sql } from 'kysely';
import type { ObjectionRow } from '../contract/index.ts';
import { figureNameOf, type ObjectionState } from '../domain/index.ts';
import { query } from '../visibility.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: readonly ObjectionState[] | undefined;
  readonly month?: string | undefined;
  readonly periodId?: string | undefined;
};

/** Objections the actor sees, the newest first; a search looks at the unit, the reason and the answer. */
export const objectionRows = query({
  action: 'appraisal.read-periods',
  async run(reader, { page, pageSize, sort, search = '', state, month, periodId }: Input) {
    const base = reader
      .selectFrom('visible_objection as o')
      .innerJoin('visible_period as p', 'p.id', 'o.period_id')
      .innerJoin('visible_period_score as s', (join) =>
        join.onRef('s.period_id', '=', 'o.period_id').onRef('s.unit_id', '=', 'o.unit_id'),
      )
      .$if(state !== undefined, (q) => q.where('o.state', 'in', [...(state ?? [])]))
      .$if(month !== undefined, (q) => q.where('p.month', '=', month ?? ''))
      .$if(periodId !== undefined, (q) => q.where('o.period_id', '=', periodId ?? ''))
      .$if(search !== '', (q) =>
        q.where(
          sql<boolean>`(strpos(s.unit_name, ${search}) > 0 OR strpos(o.reason, ${search}) > 0 OR strpos(o.answer, ${search}) > 0)`,
        ),
      );
    const direction = (sort ?? '-').startsWith('-') ? 'desc' : 'asc';
    const [rows, { total }] = await Promise.all([
      base
        .selectAll('o')
        .select(['p.month', 's.unit_name'])
        .orderBy('o.asked_at', direction)
        .orderBy('o.id', direction)
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute(),
      base.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ]);
    return {
      rows: rows.map(
        (row): ObjectionRow => ({
          id: row.id,
          version: row.version,
          periodId: row.period_id,
          month: row.month,
          unitId: row.unit_id,
          unit: row.unit_name,
          ...figureNameOf({ aboutKind: row.about_kind, about: row.about }),
          reason: row.reason,
          askedAt: row.asked_at.toISOString(),
          askedBy: row.asked_by,
          state: row.state as ObjectionState,
          answer: row.answer,
          decidedAt: row.decided_at?.toISOString() ?? null,
          decidedBy: row.decided_by,
        }),
      ),
      total: Number(total),
      totalIsCapped: false,
      page,
      pageSize,
    };
  },
});
