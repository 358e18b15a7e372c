import type { Pools } from './draw-plan.ts';
import type { PlanKind } from './plan-state.ts';

/** Rows of a plan as stored. */
export type PlanRows = {
  readonly kind: string;
  readonly quotas: readonly { readonly site_type_id: string; readonly amount: number }[];
  readonly sites: readonly { readonly site_id: string; readonly site_type_id: string; readonly unit_ids: readonly string[] }[];
  readonly inspectors: readonly { readonly account_id: string; readonly unit_ids: readonly string[] }[];
};

/** The pools a frozen plan is drawn from, whatever changed since. Only random plans leave sites out. */
export function frozenPools({ kind, quotas, sites, inspectors }: PlanRows): Pools {
  const random: PlanKind = 'random';
  const amounts = new Map(kind === random ? quotas.map((quota) => [quota.site_type_id, quota.amount]) : []);
  const strata = [...Map.groupBy(sites, (site) => site.site_type_id)].map(([siteTypeId, ofType]) => ({
    siteTypeId,
    amount: amounts.get(siteTypeId) ?? ofType.length,
    pool: ofType.map((site) => ({ id: site.site_id, unitIds: site.unit_ids })),
  }));
  return { strata, inspectors: inspectors.map((one) => ({ id: one.account_id, unitIds: one.unit_ids })) };
}
