import { randomBytes } from 'node:crypto';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { drawCommitment } from '@chuangcheng/kit/draw';
import { siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { drawPlan, movePlan, poolsHash, sitesWithoutPair } from '../domain/index.ts';
import { poolsOf, sitesWanted } from '../queries/pools.ts';
import { lockPlan, replaceParts, saveAssignments } from '../store/plan-store.ts';
import { command } from '../visibility.ts';

const SEED_BYTES = 32;

/**
 * Freezes the pools of a plan. Of a random plan the commitment to a secret seed is published, and the draw follows later, in front
 * of witnesses if one likes. Full and targeted plans visit their whole pool: only the pairs are drawn, at once, by a seed on record.
 */
export const commitPlan = command({
  action: 'inspection.plan',
  async load(tx, input: { readonly id: string; readonly version: number }, { scope }) {
    const plan = await lockPlan(tx, input.id);
    if (isRefusal(plan)) return plan;
    const choice = {
      kind: plan.kind,
      quotas: plan.quotas.map((quota) => ({ siteTypeId: quota.site_type_id, amount: quota.amount })),
      siteIds: plan.sites.map((site) => site.site_id),
      inspectorIds: plan.inspectors.map((one) => one.account_id),
    };
    const [pools, { byId }] = await Promise.all([poolsOf(scope, choice), siteTypeDirectory(scope)]);
    const typeName = (id: string) => byId.get(id)?.name ?? '—';
    return { input, plan, choice, pools, typeName, seed: randomBytes(SEED_BYTES).toString('hex') };
  },
  rule: 'role-is-enough',
  decide({ input, plan, choice, pools, typeName, seed }) {
    const moved = movePlan(plan, 'commit');
    if (!moved.ok) return moved;
    if (plan.version !== input.version) return refuse('platform/changed-meanwhile');
    const small = pools.strata.find(({ amount, pool }) => pool.length === 0 || amount > pool.length);
    if (small) {
      return refuse('inspection/pool-too-small', {
        siteType: typeName(small.siteTypeId),
        amount: small.amount,
        pool: small.pool.length,
      });
    }
    const lonely = sitesWithoutPair(pools);
    if (lonely.length > 0) return refuse('inspection/no-eligible-pair', { count: lonely.length });
    const drawn = moved.value === 'drawn' ? drawPlan(seed, pools) : accept([]);
    if (!drawn.ok) return drawn;
    const hash = poolsHash(pools);
    return accept({
      input,
      choice,
      pools,
      seed,
      hash,
      state: moved.value,
      assignments: drawn.value,
      commitment: drawCommitment(seed),
    });
  },
  async save(tx, { input, choice, pools, seed, hash, state, assignments, commitment }, permit, { now }) {
    const version = input.version + 1;
    await tx
      .updateTable('inspection.plan')
      .set({
        state,
        seed,
        commitment,
        pool_hash: hash,
        sites: sitesWanted(pools),
        version,
        committed_at: now,
        drawn_at: state === 'drawn' ? now : null,
      })
      .where('id', '=', input.id)
      .execute();
    const sites = pools.strata.flatMap(({ siteTypeId, pool }) => pool.map((site) => ({ ...site, siteTypeId })));
    await replaceParts(tx, input.id, { quotas: choice.quotas, sites, inspectors: pools.inspectors }, permit);
    await saveAssignments(tx, input.id, assignments, permit);
    return { version, commitment };
  },
  audit: ({ input, hash, commitment, assignments }) => ({
    subject: { kind: 'plan', id: input.id },
    detail: { committed: commitment, poolHash: hash, assigned: assignments.length },
  }),
});
