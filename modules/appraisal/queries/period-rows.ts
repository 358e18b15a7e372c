import { sql } from 'kysely';
import type { PeriodRow } from '../contract/index.ts';
import { type Group, groupNames, type PeriodState } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { endOfDay } from './end-of-day.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly group?: readonly Group[] | undefined;
  readonly state?: readonly PeriodState[] | undefined;
};

type Reader = Parameters<Parameters<typeof query>[0]['run']>[0];

/** Periods with how many objections and corrections of them the actor sees. */
export function selectPeriods(reader: Reader) {
  return reader.selectFrom('visible_period as p').select((eb) => [
    'p.id',
    'p.month',
    'p.group_kind',
    'p.scheme_id',
    'p.scheme_name',
    'p.definition',
    'p.state',
    'p.as_of',
    'p.objection_until',
    'p.published_at',
    'p.version',
    eb
      .selectFrom('visible_objection as o')
      .select(sql<string>`count(*) FILTER (WHERE o.state = 'open')`.as('n'))
      .whereRef('o.period_id', '=', 'p.id')
      .as('open_objections'),
    eb
      .selectFrom('visible_objection as o')
      .select((count) => count.fn.countAll<string>().as('n'))
      .whereRef('o.period_id', '=', 'p.id')
      .as('objections'),
    eb
      .selectFrom('visible_correction as c')
      .select((count) => count.fn.countAll<string>().as('n'))
      .whereRef('c.period_id', '=', 'p.id')
      .as('corrections'),
  ]);
}
export type StoredPeriod = Awaited<ReturnType<ReturnType<typeof selectPeriods>['execute']>>[number];

export function periodRowOf(row: StoredPeriod): PeriodRow {
  return {
    id: row.id,
    month: row.month,
    group: row.group_kind as Group,
    schemeId: row.scheme_id,
    scheme: row.scheme_name,
    state: row.state as PeriodState,
    asOf: row.as_of === null ? null : endOfDay(row.as_of),
    objectionUntil: row.objection_until,
    objections: { open: Number(row.open_objections), total: Number(row.objections) },
    corrections: Number(row.corrections),
    publishedAt: row.published_at?.toISOString() ?? null,
  };
}

/** Periods, the newest month first; a search looks at month, scheme and group. */
export const periodRows = query({
  action: 'appraisal.read-periods',
  async run(reader, { page, pageSize, sort, search = '', group, state }: Input) {
    const groups = Object.entries(groupNames).flatMap(([key, name]) => (name.zh.includes(search) ? [key] : []));
    const searched = sql<boolean>`(strpos(p.month, ${search}) > 0 OR strpos(p.scheme_name, ${search}) > 0 OR p.group_kind = ANY(${groups}::text[]))`;
    const column = sort?.endsWith('publishedAt') ? 'p.published_at' : 'p.month';
    const direction = (sort ?? '-').startsWith('-') ? 'desc' : 'asc';
    const [rows, { total }] = await Promise.all([
      selectPeriods(reader)
        .$if(group !== undefined, (q) => q.where('p.group_kind', 'in', [...(group ?? [])]))
        .$if(state !== undefined, (q) => q.where('p.state', 'in', [...(state ?? [])]))
        .$if(search !== '', (q) => q.where(searched))
        .orderBy(column, (order) => (direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast()))
        .orderBy('p.group_kind')
        .orderBy('p.id')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute(),
      reader
        .selectFrom('visible_period as p')
        .select((eb) => eb.fn.countAll<string>().as('total'))
        .$if(group !== undefined, (q) => q.where('p.group_kind', 'in', [...(group ?? [])]))
        .$if(state !== undefined, (q) => q.where('p.state', 'in', [...(state ?? [])]))
        .$if(search !== '', (q) => q.where(searched))
        .executeTakeFirstOrThrow(),
    ]);
    return { rows: rows.map(periodRowOf), total: Number(total), totalIsCapped: false, page, pageSize };
  },
});
