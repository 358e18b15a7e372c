import type { PlanKind, PlanState } from '../domain/index.ts';
import { query } from '../visibility.ts';

type ListInput = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: readonly PlanState[] | undefined;
  readonly kind?: readonly PlanKind[] | undefined;
};

/** Plans, the newest first, with how far each has come. */
export const plans = query({
  action: 'inspection.read',
  async run(reader, input: ListInput) {
    const base = reader
      .selectFrom('inspection.plan as p')
      .$if(input.state !== undefined, (q) => q.where('p.state', 'in', [...(input.state ?? [])]))
      .$if(input.kind !== undefined, (q) => q.where('p.kind', 'in', [...(input.kind ?? [])]))
      .$if(input.search !== undefined && input.search !== '', (q) => q.where('p.name', 'like', `%${input.search}%`));
    const column = input.sort?.endsWith('name') ? 'p.name' : 'p.first_day';
    const ascending = input.sort !== undefined && !input.sort.startsWith('-');
    const [rows, total] = await Promise.all([
      base
        .select(['p.id', 'p.name', 'p.kind', 'p.state', 'p.first_day', 'p.last_day', 'p.sites', 'p.visited'])
        .select((eb) =>
          eb
            .selectFrom('inspection.plan_inspector as i')
            .select(eb.fn.countAll<string>().as('n'))
            .whereRef('i.plan_id', '=', 'p.id')
            .as('inspectors'),
        )
        .orderBy(column, ascending ? 'asc' : 'desc')
        .orderBy('p.id', 'desc')
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      base.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow(),
    ]);
    return {
      rows: rows.map((row) => ({ ...planRowOf(row), inspectors: Number(row.inspectors) })),
      total: Number(total.n),
      totalIsCapped: false,
      page: input.page,
      pageSize: input.pageSize,
    };
  },
});

type StoredPlan = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly sites: number;
  readonly visited: number;
};

export function planRowOf(row: StoredPlan) {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as PlanKind,
    state: row.state as PlanState,
    firstDay: row.first_day,
    lastDay: row.last_day,
    sites: row.sites,
    visited: row.visited,
  };
}

/** Plans whose sites are being visited now, the one that ends first at the top. */
export const plansUnderWay = query({
  action: 'inspection.read',
  async run(reader, _input: undefined) {
    const rows = await reader
      .selectFrom('inspection.plan')
      .select(['id', 'name', 'kind', 'state', 'first_day', 'last_day', 'sites', 'visited'])
      .where('state', '=', 'drawn')
      .orderBy('last_day')
      .orderBy('id')
      .execute();
    return rows.map(planRowOf);
  },
});
