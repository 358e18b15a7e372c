import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** draft: may be edited · committed: pools frozen, commitment published · drawn: sites and pairs are known · closed. */
export const PLAN_STATES = ['draft', 'committed', 'drawn', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const planStateNames: Readonly<Record<PlanState, Bilingual>> = {
  draft: { zh: '草稿', en: 'Draft' },
  committed: { zh: '待抽取', en: 'Committed' },
  drawn: { zh: '检查中', en: 'Under way' },
  closed: { zh: '已结束', en: 'Closed' },
};

/** random: sites and inspectors by lot (双随机) · full: every site of the types · targeted: sites chosen by hand. */
export const PLAN_KINDS = ['random', 'full', 'targeted'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const planKindNames: Readonly<Record<PlanKind, Bilingual>> = {
  random: { zh: '双随机抽查', en: 'Double random' },
  full: { zh: '全覆盖检查', en: 'Full coverage' },
  targeted: { zh: '专项检查', en: 'Targeted' },
};
