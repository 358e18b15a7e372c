import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { type Dimension, type Measure, MEASURES, type Statistics } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';
import { type Period, withoutEmpty } from './without-empty.ts';

type Input = Period & {
  readonly dimension: Dimension;
  readonly keys?: readonly string[] | undefined;
  readonly now: Date;
  /** Only what was to be answered or done since then: all that counts by deadlines of the period. */
  readonly dueSince?: Date;
};

const KEY_OF = {
  unit: 'responsible_unit_id',
  'unit-priority': 'responsible_unit_id',
  town: 'town_unit_id',
  category: 'category_id',
  source: 'source',
} as const satisfies Record<Dimension, string>;

/** Counts every case file of the county. Slow, and short enough to be read against the definitions. */
export const countCaseFiles = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, { from, to, now, dimension, keys, dueSince }: Input) {
    const [since, until] = [new Date(startOf(from, 0)), new Date(startOf(to, 1))];
    const within = (column: string) => sql<boolean>`${sql.ref(column)} >= ${since} AND ${sql.ref(column)} < ${until}`;
    const filed = sql<boolean>`stage <> 'not-filed'`;
    const due = sql<boolean>`${within('first_deadline_at')} AND ${filed} AND first_deadline_at <= ${now} AND stage <> 'suspended'`;
    const respond = sql<boolean>`${within('response_due_at')} AND ${filed} AND response_due_at <= ${now}`;
    const dispatched = sql<boolean>`${within('first_dispatched_at')} AND ${filed}`;
    const completed = sql<boolean>`${within('completed_at')} AND ${filed}`;
    const rated = sql<boolean>`${within('closed_at')} AND ${filed} AND satisfaction IN ('satisfied', 'fair', 'dissatisfied')`;
    const rechecked = sql<boolean>`${within('rechecked_at')} AND ${filed}`;
    const counted: Record<Measure, ReturnType<typeof within>> = {
      registered: within('reported_at'),
      'registered-filed': sql`${within('reported_at')} AND ${filed} AND filed_at IS NOT NULL`,
      filed: sql`${within('filed_at')} AND ${filed}`,
      closed: sql`${within('filed_at')} AND stage = 'closed'`,
      dispatched,
      'dispatched-right': sql`${dispatched} AND NOT redispatched`,
      'dispatched-in-time': sql`${dispatched} AND first_dispatched_at <= dispatch_due_at`,
      'to-respond': respond,
      responded: sql`${respond} AND accepted_at <= response_due_at`,
      due,
      'on-time': sql`${due} AND completed_at <= first_deadline_at`,
      unhandled: sql`${due} AND completed_at IS NULL AND stage NOT IN ('verified', 'closed')`,
      resolved: sql`${due} AND stage IN ('verified', 'closed')`,
      completed,
      reworked: sql`${completed} AND rework_count > 0`,
      rated,
      satisfied: sql`${rated} AND satisfaction <> 'dissatisfied'`,
      rechecked,
      relapsed: sql`${rechecked} AND recheck_result = 'relapsed'`,
      false: sql`${rechecked} AND recheck_result = 'false'`,
    };
    const key = sql<string>`${sql.ref(KEY_OF[dimension])}::text`;
    return reader
      .selectFrom('visible_case_file')
      .select(key.as('key'))
      .select((eb) => MEASURES.map((measure) => eb.fn.countAll<string>().filterWhere(counted[measure]).as(measure)))
      .where(sql<boolean>`${key} IS NOT NULL`)
      .where('stage', '<>', 'void')
      .$if(dueSince !== undefined, (q) =>
        q.where((eb) =>
          eb.or([
            eb.and([eb('first_deadline_at', '>=', dueSince ?? now), eb('first_deadline_at', '<=', now)]),
            eb.and([eb('response_due_at', '>=', dueSince ?? now), eb('response_due_at', '<=', now)]),
          ]),
        ),
      )
      .$if(dimension === 'unit-priority', (q) => q.where('source', 'in', ['superior', 'media']))
      .$if(keys !== undefined, (q) => q.where(sql<boolean>`${key} = ANY(${[...(keys ?? [])]}::text[])`))
      .groupBy(key)
      .execute();
  },
});

/** The same as `statisticsOf` without the tally: what it is checked and measured against. */
export async function statisticsFromScratch(
  scope: Scope,
  input: Period & { readonly dimension: Dimension; readonly keys?: readonly string[] | undefined },
): Promise<Map<string, Statistics>> {
  const system = { ...scope, actor: systemActor(scope.actor.countyId, '统计') };
  const rows = await countCaseFiles(system, { ...input, now: scope.host.clock.now() });
  const figures = rows.map(({ key, ...counts }): [string, Statistics] => [
    key,
    Object.fromEntries(MEASURES.map((measure) => [measure, Number(counts[measure])])) as Statistics,
  ]);
  return withoutEmpty(new Map(figures));
}

export const unitStatisticsFromScratch = (
  scope: Scope,
  { unitIds, ...period }: Period & { readonly unitIds?: readonly string[] },
) => statisticsFromScratch(scope, { ...period, dimension: 'unit', keys: unitIds });
