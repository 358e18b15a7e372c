import type { Assignment } from '@chuangcheng/kit/draw';
import { newId } from '@chuangcheng/kit/id';
import { refuse } from '@chuangcheng/kit/decision';
import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import type { PlanKind, PlanState } from '../domain/index.ts';

type Tx = Writer<'inspection'>;

/** A plan with its choice as stored, locked until the end of the command. */
export async function lockPlan(tx: Tx, id: string) {
  const [plan, quotas, sites, inspectors] = await Promise.all([
    tx
      .selectFrom('inspection.plan')
      .select(['id', 'kind', 'state', 'version', 'seed', 'commitment'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
    tx.selectFrom('inspection.plan_quota').select(['site_type_id', 'amount']).where('plan_id', '=', id).execute(),
    tx
      .selectFrom('inspection.plan_pool_site')
      .select(['site_id', 'site_type_id', 'unit_ids'])
      .where('plan_id', '=', id)
      .execute(),
    tx.selectFrom('inspection.plan_inspector').select(['account_id', 'unit_ids']).where('plan_id', '=', id).execute(),
  ]);
  if (!plan) return refuse('inspection/plan-not-found');
  return { ...plan, kind: plan.kind as PlanKind, state: plan.state as PlanState, quotas, sites, inspectors };
}
export type LockedPlan = Exclude<Awaited<ReturnType<typeof lockPlan>>, { ok: false }>;

type Parts = {
  readonly quotas: readonly { readonly siteTypeId: string; readonly amount: number }[];
  readonly sites: readonly { readonly id: string; readonly siteTypeId: string; readonly unitIds: readonly string[] }[];
  readonly inspectors: readonly { readonly id: string; readonly unitIds: readonly string[] }[];
};

/** Puts the parts of a plan in the place of what was there. */
export async function replaceParts(tx: Tx, planId: string, parts: Parts, _permit: Permit): Promise<void> {
  await Promise.all([
    tx.deleteFrom('inspection.plan_quota').where('plan_id', '=', planId).execute(),
    tx.deleteFrom('inspection.plan_pool_site').where('plan_id', '=', planId).execute(),
    tx.deleteFrom('inspection.plan_inspector').where('plan_id', '=', planId).execute(),
  ]);
  const quotas = parts.quotas.map((quota) => ({ plan_id: planId, site_type_id: quota.siteTypeId, amount: quota.amount }));
  const sites = parts.sites.map((site) => ({
    plan_id: planId,
    site_id: site.id,
    site_type_id: site.siteTypeId,
    unit_ids: site.unitIds,
  }));
  const inspectors = parts.inspectors.map((one) => ({ plan_id: planId, account_id: one.id, unit_ids: one.unitIds }));
  await Promise.all([
    insertMany(tx, 'inspection.plan_quota', quotas),
    insertMany(tx, 'inspection.plan_pool_site', sites),
    insertMany(tx, 'inspection.plan_inspector', inspectors),
  ]);
}

/** Stores who goes where, in the order of the draw. */
export async function saveAssignments(tx: Tx, planId: string, drawn: readonly Assignment[], _permit: Permit): Promise<void> {
  const rows = drawn.map(({ siteId, inspectorIds: [first, second] }, index) => ({
    id: newId(),
    plan_id: planId,
    site_id: siteId,
    sort_order: index + 1,
    first_inspector: first,
    second_inspector: second,
  }));
  await insertMany(tx, 'inspection.assignment', rows);
}
