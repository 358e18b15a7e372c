import { refuse } from '@chuangcheng/kit/decision';
import { siteDirectory, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { Refused, type Scope } from '@chuangcheng/platform/kernel';
import { frozenPools } from '../domain/index.ts';
import { seesAll } from '../policy.ts';
import { query } from '../visibility.ts';
import { readAssignments } from './assignments.ts';
import { readPeople } from './people.ts';
import { readPlan } from './plan-detail.ts';

const readSeed = query({
  action: 'inspection.read',
  async run(reader, { id }: { id: string }) {
    const row = await reader
      .selectFrom('inspection.plan')
      .select('seed')
      .where('id', '=', id)
      .where('state', 'in', ['drawn', 'closed'])
      .executeTakeFirst();
    return row?.seed ?? null;
  },
});

/** Everything needed to draw again. The units that are inspected see seed and result once the plan is closed. */
export async function drawRecord(scope: Scope, input: { readonly id: string }) {
  const stored = await readPlan(scope, input);
  const { plan } = stored;
  const { commitment, pool_hash: poolHash } = plan;
  if (commitment === null || poolHash === null) throw new Refused(refuse('inspection/plan-not-committed'));
  const isOpen = seesAll(scope.actor) || plan.state === 'closed';
  const [seed, rows, people, { byId: sites }, { byId: types }] = await Promise.all([
    isOpen ? readSeed(scope, input) : null,
    isOpen ? readAssignments(scope, { planIds: [plan.id] }) : [],
    readPeople(scope),
    siteDirectory(scope),
    siteTypeDirectory(scope),
  ]);
  const pools = frozenPools({ ...stored, kind: plan.kind });
  return {
    seed,
    commitment,
    poolHash,
    strata: pools.strata.map(({ siteTypeId, amount, pool }) => ({
      siteTypeId,
      amount,
      siteType: types.get(siteTypeId)?.name ?? '—',
      pool: pool.map((site) => ({ id: site.id, name: sites.get(site.id)?.name ?? '—', unitIds: [...site.unitIds] })),
    })),
    inspectors: pools.inspectors.map(({ id, unitIds }) => ({ id, name: people.nameOf(id), unitIds: [...unitIds] })),
    result: rows.map((row) => ({ siteId: row.site_id, inspectorIds: [row.first_inspector, row.second_inspector] })),
  };
}
