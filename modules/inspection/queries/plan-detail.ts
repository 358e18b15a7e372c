import { refuse } from '@chuangcheng/kit/decision';
import { DAY } from '@chuangcheng/kit/civil-day';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { FREQUENT_DAYS, frozenPools, type PlanKind, planHints, type Pools } from '../domain/index.ts';
import { seesAll } from '../policy.ts';
import { query } from '../visibility.ts';
import { assignmentWords, readAssignments } from './assignments.ts';
import { readPeople } from './people.ts';
import { planRowOf } from './plans.ts';
import { poolsOf } from './pools.ts';

/** A plan with its parts as stored, without its seed. */
export const readPlan = query({
  action: 'inspection.read',
  async run(reader, { id }: { id: string }) {
    const [plan, quotas, sites, inspectors] = await Promise.all([
      reader
        .selectFrom('inspection.plan')
        .select(['id', 'name', 'kind', 'state', 'first_day', 'last_day', 'sites', 'visited', 'version', 'note'])
        .select(['committed_at', 'drawn_at', 'closed_at', 'commitment', 'pool_hash'])
        .where('id', '=', id)
        .executeTakeFirst(),
      reader.selectFrom('inspection.plan_quota').select(['site_type_id', 'amount']).where('plan_id', '=', id).execute(),
      reader
        .selectFrom('inspection.plan_pool_site')
        .select(['site_id', 'site_type_id', 'unit_ids'])
        .where('plan_id', '=', id)
        .execute(),
      reader.selectFrom('inspection.plan_inspector').select(['account_id', 'unit_ids']).where('plan_id', '=', id).execute(),
    ]);
    return plan ? { plan, quotas, sites, inspectors } : refuse('inspection/plan-not-found');
  },
});

const recentlyVisited = query({
  action: 'inspection.read',
  async run(reader, { siteIds, since }: { siteIds: readonly string[]; since: Date }) {
    if (siteIds.length === 0) return 0;
    const { n } = await reader
      .selectFrom('visible_visit')
      .select((eb) => eb.fn.count<string>('site_id').distinct().as('n'))
      .where('site_id', 'in', [...siteIds])
      .where('submitted_at', '>=', since)
      .executeTakeFirstOrThrow();
    return Number(n);
  },
});

/** One plan: who may go where, what stands in the way, and how far it is. Units that are inspected do not see what is ahead. */
export async function planDetail(scope: Scope, input: { readonly id: string }) {
  const stored = await readPlan(scope, input);
  const { plan, quotas, inspectors } = stored;
  const kind = plan.kind as PlanKind;
  const choice = {
    kind,
    quotas: quotas.map((quota) => ({ siteTypeId: quota.site_type_id, amount: quota.amount })),
    siteIds: stored.sites.map((site) => site.site_id),
    inspectorIds: inspectors.map((one) => one.account_id),
  };
  const isDraft = plan.state === 'draft';
  const [pools, rows, words, people, units, { byId: types }] = await Promise.all([
    isDraft ? poolsOf(scope, choice) : frozenPools({ ...stored, kind }),
    readAssignments(scope, { planIds: [plan.id] }),
    assignmentWords(scope),
    readPeople(scope),
    unitDirectory(scope),
    siteTypeDirectory(scope),
  ]);
  const poolOf = new Map(pools.strata.map((stratum) => [stratum.siteTypeId, stratum]));
  const assigned = Map.groupBy(
    rows.flatMap((row) => [row.first_inspector, row.second_inspector]),
    (id) => id,
  );
  const isOpen = seesAll(scope.actor) || plan.state === 'closed';
  return {
    ...planRowOf(plan),
    inspectors: inspectors.length,
    version: plan.version,
    note: plan.note,
    quotas: choice.quotas.map(({ siteTypeId, amount }) => ({
      siteTypeId,
      amount: kind === 'full' ? (poolOf.get(siteTypeId)?.amount ?? 0) : amount,
      siteType: types.get(siteTypeId)?.name ?? '—',
      pool: poolOf.get(siteTypeId)?.pool.length ?? 0,
    })),
    siteIds: kind === 'targeted' && isOpen ? choice.siteIds : [],
    inspectorList: pools.inspectors.map(({ id, unitIds }) => ({
      accountId: id,
      name: people.nameOf(id),
      units: unitIds.map((unit) => units.nameOf(unit)),
      assigned: assigned.get(id)?.length ?? 0,
    })),
    hints: isDraft && isOpen ? await hintsFor(scope, kind, pools) : [],
    committedAt: plan.committed_at?.toISOString() ?? null,
    drawnAt: plan.drawn_at?.toISOString() ?? null,
    commitment: plan.commitment,
    poolHash: plan.pool_hash,
    assignments: rows.map(words),
  };
}

async function hintsFor(scope: Scope, kind: PlanKind, pools: Pools) {
  const siteIds = pools.strata.flatMap(({ pool }) => pool.map((site) => site.id));
  const since = new Date(scope.host.clock.now().getTime() - FREQUENT_DAYS * DAY);
  const [recent, { byId: sites }, { byId: types }] = await Promise.all([
    recentlyVisited(scope, { siteIds, since }),
    siteDirectory(scope),
    siteTypeDirectory(scope),
  ]);
  return planHints({
    kind,
    pools,
    recentlyVisited: recent,
    siteTypeName: (id) => types.get(id)?.name ?? '—',
    siteName: (id) => sites.get(id)?.name ?? '—',
  });
}
