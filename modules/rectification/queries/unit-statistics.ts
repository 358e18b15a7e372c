import { dayOf, dayText, lastDayOfMonth, parseDay } from '@chuangcheng/kit/civil-day';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { type Measure, MEASURES } from '../domain/index.ts';
import { wholeMonths } from '../domain/whole-months.ts';
import { query } from '../visibility.ts';

/** How many case files each measure counts. */
export type Statistics = Record<Measure, number>;

/** Days `YYYY-MM-DD`, both included. */
export type Period = { readonly from: string; readonly to: string };

const COLUMNS = ['filed', 'closed', 'due', 'on_time', 'completed', 'reworked'] as const;

type Span = Period & { readonly unitIds?: readonly string[] | undefined };

/** Sums of the tally: whole months where the period covers them, single days at its ends. Days not past have nothing due. */
const sumOfTally = query({
  action: 'rectification.read',
  async run(reader, input: Span & { today: string; groupBy: 'unit' | 'month' }) {
    const { from, to, today, unitIds } = input;
    const { firstMonth, afterMonths } = wholeMonths(from, to < today ? to : before(today));
    const parts = reader
      .selectFrom('rectification.month_tally')
      .select(['unit_id', 'month as day', ...COLUMNS])
      .where('month', '>=', firstMonth)
      .where('month', '<', afterMonths)
      .unionAll((db) =>
        db
          .selectFrom('rectification.day_tally')
          .select(['unit_id', 'day', 'filed', 'closed'])
          .select((eb) => [
            eb.case().when('day', '<', today).then(eb.ref('due')).else(0).end().as('due'),
            eb.case().when('day', '<', today).then(eb.ref('on_time')).else(0).end().as('on_time'),
          ])
          .select(['completed', 'reworked'])
          .where('day', '>=', from)
          .where('day', '<=', to)
          .where((eb) => eb.or([eb('day', '<', firstMonth), eb('day', '>=', afterMonths)])),
      );
    const key = input.groupBy === 'unit' ? sql<string>`t.unit_id::text` : sql<string>`to_char(t.day, 'YYYY-MM')`;
    return reader
      .selectFrom(parts.as('t'))
      .select(key.as('key'))
      .select((eb) => COLUMNS.map((column) => eb.fn.sum<string>(`t.${column}`).as(column)))
      .$if(unitIds !== undefined, (q) => q.where('t.unit_id', 'in', [...(unitIds ?? [])]))
      .groupBy(key)
      .execute();
  },
});

/** Today's deadlines that have passed by now, from the case files themselves. */
const dueToday = query({
  action: 'rectification.read',
  async run(reader, input: { now: Date; today: string; unitIds?: readonly string[] | undefined }) {
    return reader
      .selectFrom('visible_case_file')
      .select('responsible_unit_id as unit_id')
      .select((eb) => [
        eb.fn.countAll<string>().as('due'),
        eb.fn.countAll<string>().filterWhere('completed_at', '<=', eb.ref('first_deadline_at')).as('on_time'),
      ])
      .where('responsible_unit_id', 'is not', null)
      .where('first_deadline_at', '>=', startOf(input.today))
      .where('first_deadline_at', '<=', input.now)
      .where('stage', 'not in', ['void', 'not-filed', 'suspended'])
      .$if(input.unitIds !== undefined, (q) => q.where('responsible_unit_id', 'in', [...(input.unitIds ?? [])]))
      .groupBy('responsible_unit_id')
      .execute();
  },
});

/**
 * What each unit's case files come to in a period, by the definitions of `measure.ts`. Units without any are not in the map.
 * Figures are no secret among those who read case files: they count what others see only in part.
 */
export async function unitStatistics(scope: Scope, span: Span): Promise<Map<string, Statistics>> {
  const now = scope.host.clock.now();
  const today = dayOf(now);
  const [rows, present] = await Promise.all([
    sumOfTally(scope, { ...span, today, groupBy: 'unit' }),
    span.from <= today && today <= span.to ? dueToday(asSystem(scope), { now, today, unitIds: span.unitIds }) : [],
  ]);
  const figures = new Map(rows.map((row) => [row.key, statistics(row)]));
  for (const row of present) {
    const unit = figures.get(row.unit_id as string) ?? statistics({});
    unit.due += Number(row.due);
    unit['on-time'] += Number(row.on_time);
    figures.set(row.unit_id as string, unit);
  }
  return withoutEmpty(figures);
}

/** Totals of all units per month `YYYY-MM`, in the order given. Case files that no unit is responsible for yet count nowhere. */
export async function monthlyStatistics(
  scope: Scope,
  { months }: { readonly months: readonly string[] },
): Promise<(Statistics & { month: string })[]> {
  if (months.length === 0) return [];
  const now = scope.host.clock.now();
  const today = dayOf(now);
  const [first = '', last = ''] = [months.toSorted()[0], months.toSorted().at(-1)];
  const [rows, present] = await Promise.all([
    sumOfTally(scope, { from: `${first}-01`, to: lastDay(last), today, groupBy: 'month' }),
    months.includes(today.slice(0, 7)) ? dueToday(asSystem(scope), { now, today }) : [],
  ]);
  const figures = new Map(rows.map((row) => [row.key, statistics(row)]));
  return months.map((month) => {
    const found = figures.get(month) ?? statistics({});
    if (month === today.slice(0, 7)) {
      for (const row of present) {
        found.due += Number(row.due);
        found['on-time'] += Number(row.on_time);
      }
    }
    return { month, ...found };
  });
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

const asSystem = (scope: Scope): Scope => ({ ...scope, actor: systemActor(scope.actor.countyId, '统计') });

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);
const before = (day: string) => dayText((parseDay(day) ?? 0) - 1);
const lastDay = (month: string) => dayText(lastDayOfMonth(Number(month.slice(0, 4)), Number(month.slice(5))));

function statistics(row: Partial<Record<(typeof COLUMNS)[number], string | null>>): Statistics {
  return {
    filed: Number(row.filed ?? 0),
    closed: Number(row.closed ?? 0),
    due: Number(row.due ?? 0),
    'on-time': Number(row.on_time ?? 0),
    completed: Number(row.completed ?? 0),
    reworked: Number(row.reworked ?? 0),
  };
}

function withoutEmpty(figures: Map<string, Statistics>): Map<string, Statistics> {
  return new Map([...figures].filter(([, one]) => MEASURES.some((measure) => one[measure] > 0)));
}
