import { dayOf, dayText, lastDayOfMonth } from '@chuangcheng/kit/civil-day';
import { type Scope } from '@chuangcheng/platform/kernel';
import { MEASURES, type Statistics } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { type Period, statisticsOf } from './statistics-of.ts';

/** What each unit's case files come to in a period. */
export async function unitStatistics(
  scope: Scope,
  { unitIds, ...period }: Period & { readonly unitIds?: readonly string[] | undefined },
): Promise<Map<string, Statistics>> {
  return statisticsOf(scope, { ...period, dimension: 'unit', keys: unitIds });
}

/** Totals of the county per month `YYYY-MM`, in the order given. */
export async function monthlyStatistics(
  scope: Scope,
  { months }: { readonly months: readonly string[] },
): Promise<(Statistics & { month: string })[]> {
  return Promise.all(
    months.map(async (month) => {
      const all = [...(await statisticsOf(scope, { from: `${month}-01`, to: lastDay(month), dimension: 'unit' })).values()];
      const sum = (measure: keyof Statistics) => all.reduce((total, one) => total + one[measure], 0);
      return { month, ...(Object.fromEntries(MEASURES.map((measure) => [measure, sum(measure)])) as Statistics) };
    }),
  );
}

/** Months `YYYY-MM` up to the present one in which any case file was filed, the newest first. */
export async function monthsWithData(scope: Scope): Promise<string[]> {
  return readMonths(scope, { until: dayOf(scope.host.clock.now()) });
}

const readMonths = query({
  action: 'rectification.read',
  async run(reader, input: { until: string }) {
    const rows = await reader
      .selectFrom('rectification.month_tally')
      .select('month')
      .distinct()
      .where('month', '<=', input.until)
      .where('filed', '>', 0)
      .orderBy('month', 'desc')
      .execute();
    return rows.map((row) => row.month.slice(0, 7));
  },
});

const lastDay = (month: string) => dayText(lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5))));
