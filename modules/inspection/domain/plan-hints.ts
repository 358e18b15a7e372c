import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Pools, sitesWithoutPair } from './draw-plan.ts';
import type { PlanKind } from './plan-state.ts';

/** Visits to one site within this many days are frequent. */
export const FREQUENT_DAYS = 30;

export type PlanHint = { readonly severity: 'warning' | 'obstacle'; readonly text: Bilingual };

export type PlanOutlook = {
  readonly kind: PlanKind;
  readonly pools: Pools;
  /** Sites of the pools visited within the last thirty days. */
  readonly recentlyVisited: number;
  readonly siteTypeName: (id: string) => string;
  readonly siteName: (id: string) => string;
};

const MOST_NAMES = 3;

/** What stands in the way of a draw (obstacles), and what is worth thinking about before it (warnings). */
export function planHints({ kind, pools, recentlyVisited, siteTypeName, siteName }: PlanOutlook): PlanHint[] {
  const hints: PlanHint[] = [];
  for (const { siteTypeId, amount, pool } of pools.strata) {
    if (pool.length > 0 && (kind !== 'random' || amount <= pool.length)) continue;
    const name = siteTypeName(siteTypeId);
    hints.push({
      severity: 'obstacle',
      text: {
        zh: `${name}：要抽 ${amount} 个，启用的点位只有 ${pool.length} 个`,
        en: `${name}: ${amount} wanted, but only ${pool.length} sites are in use`,
      },
    });
  }
  const lonely = sitesWithoutPair(pools);
  if (lonely.length > 0) {
    const names = lonely.slice(0, MOST_NAMES).map((site) => siteName(site.id));
    const more = lonely.length > names.length ? { zh: '等', en: ' and others' } : { zh: '', en: '' };
    hints.push({
      severity: 'obstacle',
      text: {
        zh: `${lonely.length} 个点位回避后不足两名督查员：${names.join('、')}${more.zh}`,
        en: `${lonely.length} sites have fewer than two inspectors of other units: ${names.join(', ')}${more.en}`,
      },
    });
  }
  if (recentlyVisited > 0) {
    const all = pools.strata.reduce((sum, { pool }) => sum + pool.length, 0);
    hints.push({
      severity: 'warning',
      text: {
        zh: `${all} 个点位中有 ${recentlyVisited} 个在最近 ${FREQUENT_DAYS} 天内检查过`,
        en: `${recentlyVisited} of ${all} sites were visited within the last ${FREQUENT_DAYS} days`,
      },
    });
  }
  return hints;
}
