import { instantOn, parseDay } from '@chuangcheng/kit/civil-day';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { query } from '../visibility.ts';
import { readPeople } from './people.ts';

export type VisitsInput = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly planId?: string | undefined;
  readonly siteId?: string | undefined;
  readonly siteTypeId?: readonly string[] | undefined;
  readonly unitId?: string | undefined;
  /** County days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

const SORTS = { score: 'v.score', site: 'v.site_name', submittedAt: 'v.submitted_at' } as const;

/** The instants between two county days, the end not included. */
export function instantsBetween(from: string | undefined, to: string | undefined) {
  const [first, last] = [parseDay(from ?? ''), parseDay(to ?? '')];
  return {
    ...(first !== undefined && { since: new Date(instantOn(first)) }),
    ...(last !== undefined && { before: new Date(instantOn(last + 1)) }),
  };
}

const readVisits = query({
  action: 'inspection.read',
  async run(reader, input: VisitsInput) {
    const { since, before } = instantsBetween(input.from, input.to);
    const base = reader
      .selectFrom('visible_visit as v')
      .innerJoin('inspection.plan as p', 'p.id', 'v.plan_id')
      .innerJoin('visible_assignment as a', 'a.id', 'v.assignment_id')
      .$if(input.planId !== undefined, (q) => q.where('v.plan_id', '=', input.planId ?? ''))
      .$if(input.siteId !== undefined, (q) => q.where('v.site_id', '=', input.siteId ?? ''))
      .$if(input.siteTypeId !== undefined, (q) => q.where('v.site_type_id', 'in', [...(input.siteTypeId ?? [])]))
      .$if(input.unitId !== undefined, (q) => q.where(sql<boolean>`v.unit_ids @> ARRAY[${input.unitId}]::uuid[]`))
      .$if(since !== undefined, (q) => q.where('v.submitted_at', '>=', since as Date))
      .$if(before !== undefined, (q) => q.where('v.submitted_at', '<', before as Date))
      .$if(input.search !== undefined && input.search !== '', (q) => {
        const like = `%${input.search}%`;
        return q.where((eb) =>
          eb.or([eb('v.site_name', 'like', like), eb('v.site_code', 'like', like), eb('p.name', 'like', like)]),
        );
      });
    const column = SORTS[input.sort?.replace('-', '') as keyof typeof SORTS] ?? SORTS.submittedAt;
    const descending = input.sort === undefined || input.sort.startsWith('-');
    const [rows, total] = await Promise.all([
      base
        .select(['v.id', 'v.site_id', 'v.site_name', 'v.site_code', 'v.site_type_id', 'v.submitted_at', 'v.score'])
        .select(['v.findings', 'v.amended', 'p.name as plan', 'a.first_inspector', 'a.second_inspector'])
        .orderBy(column, (o) => (descending ? o.desc().nullsLast() : o.asc().nullsLast()))
        .orderBy('v.id', 'desc')
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      base.select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow(),
    ]);
    return { rows, total: Number(total.n) };
  },
});

export type StoredVisitRow = Awaited<ReturnType<typeof readVisits>>['rows'][number];

/** Words a visit for lists and its page. */
export async function visitWords(scope: Scope) {
  const [{ byId: sites }, { byId: types }, units, people] = await Promise.all([
    siteDirectory(scope),
    siteTypeDirectory(scope),
    unitDirectory(scope),
    readPeople(scope),
  ]);
  return (row: StoredVisitRow) => ({
    id: row.id,
    siteId: row.site_id,
    site: row.site_name,
    siteCode: row.site_code,
    siteType: types.get(row.site_type_id)?.name ?? '—',
    town: units.nameOf(sites.get(row.site_id)?.townUnitId),
    plan: row.plan,
    inspectors: [row.first_inspector, row.second_inspector].map((id) => people.label([id])),
    submittedAt: row.submitted_at.toISOString(),
    score: row.score === null ? null : Number(row.score),
    findings: row.findings,
    amended: row.amended,
  });
}

/** Visits the actor may see, the newest first. */
export async function visits(scope: Scope, input: VisitsInput) {
  const [{ rows, total }, words] = await Promise.all([readVisits(scope, input), visitWords(scope)]);
  return { rows: rows.map(words), total, totalIsCapped: false, page: input.page, pageSize: input.pageSize };
}
