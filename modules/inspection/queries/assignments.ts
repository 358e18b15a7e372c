import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { query } from '../visibility.ts';
import { readPeople } from './people.ts';

export type StoredAssignment = {
  readonly id: string;
  readonly plan_id: string;
  readonly site_id: string;
  readonly sort_order: number;
  readonly first_inspector: string;
  readonly second_inspector: string;
  readonly visit_id: string | null;
  readonly score: string | null;
  readonly submitted_at: Date | null;
  readonly findings: number | null;
};

type Which = { readonly planIds: readonly string[]; readonly inspectorId?: string; readonly id?: string };

/** Assignments of plans with their visits, in the order of the draw. */
export const readAssignments = query({
  action: 'inspection.read',
  async run(reader, { planIds, inspectorId, id }: Which): Promise<StoredAssignment[]> {
    if (planIds.length === 0 && id === undefined) return [];
    return reader
      .selectFrom('visible_assignment as a')
      .leftJoin('visible_visit as v', 'v.assignment_id', 'a.id')
      .select(['a.id', 'a.plan_id', 'a.site_id', 'a.sort_order', 'a.first_inspector', 'a.second_inspector'])
      .select(['v.id as visit_id', 'v.score', 'v.submitted_at', 'v.findings'])
      .$if(id !== undefined, (q) => q.where('a.id', '=', id ?? ''))
      .$if(id === undefined, (q) => q.where('a.plan_id', 'in', [...planIds]))
      .$if(inspectorId !== undefined, (q) =>
        q.where((eb) =>
          eb.or([eb('a.first_inspector', '=', inspectorId ?? ''), eb('a.second_inspector', '=', inspectorId ?? '')]),
        ),
      )
      .orderBy('a.plan_id')
      .orderBy('a.sort_order')
      .execute();
  },
});

/** Words an assignment with its site, pair and visit. */
export async function assignmentWords(scope: Scope) {
  const [{ byId: sites }, { byId: types }, units, people] = await Promise.all([
    siteDirectory(scope),
    siteTypeDirectory(scope),
    unitDirectory(scope),
    readPeople(scope),
  ]);
  return (row: StoredAssignment) => {
    const site = sites.get(row.site_id);
    return {
      id: row.id,
      order: row.sort_order,
      siteId: row.site_id,
      site: site?.name ?? '—',
      siteCode: site?.code ?? '—',
      siteTypeId: site?.siteTypeId ?? '',
      siteType: types.get(site?.siteTypeId ?? '')?.name ?? '—',
      town: units.nameOf(site?.townUnitId),
      address: site?.address ?? '',
      lng: site?.lng ?? null,
      lat: site?.lat ?? null,
      inspectors: [row.first_inspector, row.second_inspector].map((accountId) => ({
        accountId,
        name: people.nameOf(accountId),
        unit: people.unitOf(accountId),
      })),
      visit:
        row.visit_id === null
          ? null
          : {
              id: row.visit_id,
              score: row.score === null ? null : Number(row.score),
              submittedAt: row.submitted_at?.toISOString() ?? '',
              findings: row.findings ?? 0,
            },
    };
  };
}
