import type { PlanKind } from '@chuangcheng/modules/inspection/domain';

/** The fields of the form of a plan. */
export type PlanValues = {
  readonly name: string;
  readonly kind: PlanKind;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly note?: string;
  readonly quotas?: readonly { readonly siteTypeId: string; readonly amount: number }[];
  readonly siteIds?: readonly string[];
  readonly inspectorIds: readonly string[];
};

/** Only what the kind of plan needs: quotas for random and full ones, sites for targeted ones. */
export function toPlanBody({ quotas = [], siteIds = [], note = '', ...values }: PlanValues) {
  const targeted = values.kind === 'targeted';
  return {
    ...values,
    note,
    quotas: targeted ? [] : [...quotas],
    siteIds: targeted ? [...siteIds] : [],
    inspectorIds: [...values.inspectorIds],
  };
}
