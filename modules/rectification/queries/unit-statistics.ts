import { dayOf, dayText, lastDayOfMonth } from '@chuangcheng/kit/civil-day';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { MEASURES, type Statistics } from '../domain/index.ts';
import { TALLY_COLUMNS } from '../domain/tally-columns.ts';
import { query } from '../visibility.ts';
import { statisticsOf } from './statistics-of.ts';
import type { Period } from './without-empty.ts';

/** What each unit's case files come to in a period. */
export async function unitStatistics(
  scope: Scope,
  { unitIds, ...period }: Period & { readonly unitIds?: readonly string[] | undefined },
): Promise<Map<string, Statistics>> {
  return statisticsOf(scope, { ...period, dimension: 'unit', keys: unitIds });
}

/** Totals of all units per month `YYYY-MM`, in the order given. Case files that no unit is responsible for yet count nowhere. */
export async function monthlyStatistics(
  scope: Scope,
  { months }: { readonly months: readonly string[] },
): Promise<(Statistics & { month: string })[]> {
  const present = dayOf(scope.host.clock.now()).slice(0, 7);
  const system: Scope = { ...scope, actor: systemActor(scope.actor.countyId, '统计') };
  // Deadlines of a month not over count by the day; of one that has not begun none does.
  const whole = months.filter((month) => month < present);
  const [rows, others] = await Promise.all([
    whole.length > 0 ? sumOfMonths(system, { months: whole }) : [],
    Promise.all(months.filter((month) => month >= present).map(async (month) => [month, await sumOfDays(scope, month)] as const)),
  ]);
  const found = new Map<string, Statistics>([
    ...rows.map(({ month, ...counts }): [string, Statistics] => [month, statistics((measure) => Number(counts[measure]))]),
    ...others,
  ]);
  return months.map((month) => ({ month, ...(found.get(month) ?? statistics(() => 0)) }));
}

const sumOfMonths = query({
  action: 'rectification.read',
  run: (reader, { months }: { months: readonly string[] }) =>
    reader
      .selectFrom('rectification.tally as t')
      .select(sql<string>`to_char(t.day, 'YYYY-MM')`.as('month'))
      .select(MEASURES.map((measure) => sql<string>`sum(${sql.ref(`t.${TALLY_COLUMNS[measure]}`)})`.as(measure)))
      .where('t.dimension', '=', 'unit')
      .where('t.span', '=', 'month')
      .where(sql<boolean>`t.day = ANY(${months.map((month) => `${month}-01`)}::date[])`)
      .groupBy('t.day')
      .execute(),
});

async function sumOfDays(scope: Scope, month: string): Promise<Statistics> {
  const units = await statisticsOf(scope, { from: `${month}-01`, to: lastDay(month), dimension: 'unit' });
  return statistics((measure) => [...units.values()].reduce((total, one) => total + one[measure], 0));
}

const statistics = (of: (measure: keyof Statistics) => number): Statistics =>
  Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Statistics;

/** Months `YYYY-MM` up to the present one in which any case file was filed, the newest first. */
export async function monthsWithData(scope: Scope): Promise<string[]> {
  return readMonths(scope, { until: dayOf(scope.host.clock.now()) });
}

const readMonths = query({
  action: 'rectification.read',
  async run(reader, input: { until: string }) {
    const rows = await reader
      .selectFrom('rectification.tally')
      .select('day')
      .distinct()
      .where('dimension', '=', 'unit')
      .where('span', '=', 'month')
      .where('day', '<=', input.until)
      .where('filed', '>', 0)
      .orderBy('day', 'desc')
      .execute();
    return rows.map((row) => row.day.slice(0, 7));
  },
});

const lastDay = (month: string) => dayText(lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5))));
