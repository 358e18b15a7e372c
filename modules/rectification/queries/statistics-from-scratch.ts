import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';
import type { Period, Statistics } from './unit-statistics.ts';

type Input = Period & { readonly unitIds?: readonly string[] | undefined; readonly now: Date };

/** Counts every case file of the county. Slow, and short enough to be read against the definitions. */
const countCaseFiles = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, { from, to, now, unitIds }: Input) {
    const [since, until] = [new Date(startOf(from, 0)), new Date(startOf(to, 1))];
    const within = (column: string) => sql<boolean>`${sql.ref(column)} >= ${since} AND ${sql.ref(column)} < ${until}`;
    return reader
      .selectFrom('visible_case_file')
      .select('responsible_unit_id as unit_id')
      .select((eb) => {
        const count = (...conditions: ReturnType<typeof within>[]) => eb.fn.countAll<string>().filterWhere(eb.and(conditions));
        const due = sql<boolean>`first_deadline_at <= ${now} AND stage <> 'suspended'`;
        return [
          count(within('filed_at')).as('filed'),
          count(within('filed_at'), sql`stage = 'closed'`).as('closed'),
          count(within('first_deadline_at'), due).as('due'),
          count(within('first_deadline_at'), due, sql`completed_at <= first_deadline_at`).as('on_time'),
          count(within('completed_at')).as('completed'),
          count(within('completed_at'), sql`rework_count > 0`).as('reworked'),
        ];
      })
      .where('responsible_unit_id', 'is not', null)
      .where('stage', 'not in', ['void', 'not-filed'])
      .$if(unitIds !== undefined, (q) => q.where('responsible_unit_id', 'in', [...(unitIds ?? [])]))
      .groupBy('responsible_unit_id')
      .execute();
  },
});

/** The same as `unitStatistics` without the tally: what it is checked and measured against. */
export async function unitStatisticsFromScratch(
  scope: Scope,
  span: Period & { readonly unitIds?: readonly string[] },
): Promise<Map<string, Statistics>> {
  const system = { ...scope, actor: systemActor(scope.actor.countyId, '统计') };
  const rows = await countCaseFiles(system, { ...span, now: scope.host.clock.now() });
  const figures = rows.map(({ unit_id, filed, closed, due, on_time, completed, reworked }): [string, Statistics] => [
    unit_id as string,
    {
      filed: Number(filed),
      closed: Number(closed),
      due: Number(due),
      'on-time': Number(on_time),
      completed: Number(completed),
      reworked: Number(reworked),
    },
  ]);
  return new Map(figures.filter(([, one]) => Object.values(one).some((count) => count > 0)));
}
