import { dayOf, dayText, parseDay } from '@chuangcheng/kit/civil-day';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { DEADLINE_MEASURES, type Dimension, type Measure, MEASURES, type Statistics } from '../domain/index.ts';
import { TALLY_COLUMNS } from '../domain/tally-columns.ts';
import { wholeMonths } from '../domain/whole-months.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';
import { statisticsAsOf } from './statistics-as-of.ts';
import { countCaseFiles } from './statistics-from-scratch.ts';
import { type Period, withoutEmpty } from './without-empty.ts';

export type StatisticsInput = Period & {
  readonly dimension: Dimension;
  readonly keys?: readonly string[] | undefined;
  /** What was known at the end of that day; the present when left out. Slower: it is read from the histories. */
  readonly asOf?: string | undefined;
};

const BY_DEADLINE = new Set<Measure>(DEADLINE_MEASURES);

/** Sums of the tally: whole months where the period covers them, single days at its ends. Of days not past no deadline counts. */
const sumOfTally = query({
  action: 'rectification.read',
  async run(reader, { dimension, from, to, today, keys }: StatisticsInput & { readonly today: string }) {
    const { firstMonth, afterMonths } = wholeMonths(from, to < today ? to : before(today));
    const column = (measure: Measure) => sql.ref<number>(`t.${TALLY_COLUMNS[measure]}`);
    const sumOf = (measure: Measure) =>
      BY_DEADLINE.has(measure)
        ? sql<string>`coalesce(sum(${column(measure)}) FILTER (WHERE t.day < ${today}::date), 0)`
        : sql<string>`coalesce(sum(${column(measure)}), 0)`;
    return reader
      .selectFrom('rectification.tally as t')
      .select('t.key')
      .select(MEASURES.map((measure) => sumOf(measure).as(measure)))
      .where('t.dimension', '=', dimension)
      .where((eb) =>
        eb.or([
          eb.and([eb('t.span', '=', 'month'), eb('t.day', '>=', firstMonth), eb('t.day', '<', afterMonths)]),
          eb.and([
            eb('t.span', '=', 'day'),
            eb('t.day', '>=', from),
            eb('t.day', '<=', to),
            eb.or([eb('t.day', '<', firstMonth), eb('t.day', '>=', afterMonths)]),
          ]),
        ]),
      )
      .$if(keys !== undefined, (q) => q.where(sql<boolean>`t.key = ANY(${[...(keys ?? [])]}::text[])`))
      .groupBy('t.key')
      .execute();
  },
});

/**
 * What case files come to in a period, by the definitions of `measure.ts`, per unit, town, category or source. Keys without any
 * are not in the map. Figures are no secret among those who read case files: they count what others see only in part. What is due
 * today depends on the hour and is asked of the case files.
 */
export async function statisticsOf(scope: Scope, { asOf, ...input }: StatisticsInput): Promise<Map<string, Statistics>> {
  if (asOf !== undefined) return statisticsAsOf(scope, { ...input, asOf });
  const now = scope.host.clock.now();
  const today = dayOf(now);
  const includesToday = input.from <= today && today <= input.to;
  const all: Scope = { ...scope, actor: systemActor(scope.actor.countyId, '统计') };
  const [rows, present] = await Promise.all([
    sumOfTally(all, { ...input, today }),
    includesToday ? countCaseFiles(all, { ...input, from: today, to: today, now, dueSince: new Date(startOf(today, 0)) }) : [],
  ]);
  const figures = new Map(rows.map(({ key, ...counts }) => [key, numbers(counts)]));
  for (const { key, ...counts } of present) {
    const figure = figures.get(key) ?? numbers({});
    for (const measure of DEADLINE_MEASURES) figure[measure] += Number(counts[measure]);
    figures.set(key, figure);
  }
  return withoutEmpty(figures);
}

function numbers(counts: Partial<Record<Measure, string>>): Statistics {
  return Object.fromEntries(MEASURES.map((measure) => [measure, Number(counts[measure] ?? 0)])) as Statistics;
}

const before = (day: string) => dayText((parseDay(day) ?? 0) - 1);
