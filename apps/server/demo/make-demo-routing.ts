import { dayOf } from '@chuangcheng/kit/civil-day';
import { siteTypeDirectory } from '@chuangcheng/modules/assessment';
import { areaDirectory, unitDirectory } from '@chuangcheng/modules/organisation';
import { addRoutingRule, categoryDirectory } from '@chuangcheng/modules/rectification';
import type { Scope } from '@chuangcheng/platform/kernel';
import { demoPeople } from './demo-people.ts';
import { lastingId } from './lasting-id.ts';

type DemoRule = {
  readonly category?: string;
  readonly className?: string;
  readonly siteType?: string;
  readonly area?: string;
  readonly unit: string;
  readonly note: string;
  /** Days after the county was founded. */
  readonly later?: number;
};

/** The last two conflict from next month on; until then nothing is held up by it. */
const RULES: readonly DemoRule[] = [
  { category: '人行道铺装', unit: '县市政中心', note: '市政设施归口管理' },
  { className: '园林绿化设施', unit: '县园林中心', note: '城区绿化归口管理' },
  { category: '水域不洁', area: '文昭街道', unit: '县水利局', note: '河道管护范围' },
  { siteType: '农贸市场', unit: '县市场监管局', note: '市场内问题由主管部门牵头' },
  { siteType: '农贸市场', area: '映川街道', unit: '县市场监管局', note: '', later: 30 },
  { siteType: '农贸市场', area: '映川街道', unit: '映川街道', note: '街道申请下放管理', later: 30 },
];

/** Routing rules of the demo county; those that are there stay. */
export async function makeDemoRouting(scope: Scope, foundedAt: Date): Promise<void> {
  const office = await (await demoPeople(scope))('chuangjianban');
  const [{ categories }, { types }, { areas }, units] = await Promise.all([
    categoryDirectory(scope),
    siteTypeDirectory(scope),
    areaDirectory(scope),
    unitDirectory(scope),
  ]);
  for (const [index, rule] of RULES.entries()) {
    const ofClass = categories.find((one) => one.className === rule.className);
    const [unit] = units.named(rule.unit);
    if (!unit) throw new Error(`The roster has no unit ${rule.unit} for a routing rule`);
    await addRoutingRule(office, {
      id: lastingId(scope.actor.countyId, 'routing', String(index)),
      categoryId: categories.find((one) => one.name === rule.category)?.id ?? null,
      ofClass: ofClass ? `${ofClass.kind}/${ofClass.classCode}` : null,
      siteTypeId: types.find((type) => type.name === rule.siteType)?.id ?? null,
      areaId: areas.find((area) => area.name === rule.area)?.id ?? null,
      unitId: unit.id,
      note: rule.note,
      fromDay: dayOf(new Date(foundedAt.getTime() + (rule.later ?? 0) * 24 * 3_600_000)),
    });
  }
}
