import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { CategoryKind } from './category.ts';
import type { NamedUnit } from './move-plan.ts';

/** The levels an area can be of, the widest first. */
export const AREA_LEVELS = ['county', 'town', 'community', 'grid'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** A thing a rule names, with the words for it. */
export type Named = { readonly id: string; readonly name: string };
/** 大类; codes restart for components and events. */
export type NamedClass = { readonly kind: CategoryKind; readonly code: string; readonly name: string };

/** 派遣规则: what it names must be so, what it leaves open may be anything. At most one of category and class. */
export type RoutingRule = {
  readonly id: string;
  readonly number: number;
  readonly category: Named | null;
  readonly ofClass: NamedClass | null;
  readonly siteType: Named | null;
  readonly area: (Named & { readonly level: AreaLevel }) | null;
  readonly unit: NamedUnit;
  /** The unit takes no case files any more: the rule is passed over. */
  readonly unitClosed: boolean;
  readonly note: string;
  /** First day it holds, `YYYY-MM-DD`. */
  readonly fromDay: string;
  readonly active: boolean;
};

/** What of a problem decides which rules match. */
export type RoutedProblem = {
  readonly categoryId: string;
  readonly ofClass: Pick<NamedClass, 'kind' | 'code'>;
  /** Kind of the site it was found on; null elsewhere. */
  readonly siteTypeId: string | null;
  /** Areas the place lies in, at most one of each level. */
  readonly areaIds: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly day: string;
};

/** Category before class, then kind of place, then the smallest area: compared from left to right, higher is more specific. */
export type Specificity = readonly [kind: number, siteType: number, area: number];

/** The order of specificity, as the screens explain it. */
export const SPECIFICITY_RULE: Bilingual = {
  zh: '先比问题：小类先于大类，大类先于不限；再比点位类型：指定先于不限；再比区域：网格先于社区（村），先于乡镇街道，先于全县，先于不限。同样具体而单位不同的为冲突，由创建办指定。',
  en: 'First the problem: category before class before any; then the kind of place: named before any; then the area: grid before community before town before county before any. Equally specific rules with different units conflict, and the office decides.',
};

/** How specific a rule is. */
export function specificityOf({
  category,
  ofClass,
  siteType,
  area,
}: Pick<RoutingRule, 'category' | 'ofClass' | 'siteType' | 'area'>): Specificity {
  return [category ? 2 : ofClass ? 1 : 0, siteType ? 1 : 0, area ? AREA_LEVELS.indexOf(area.level) + 1 : 0];
}

/** Positive when the first is more specific, 0 when both are equally so. */
export function compareSpecificity(one: Specificity, other: Specificity): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The first thing that keeps a rule from matching; undefined when it matches. */
export function mismatchOf(
  rule: RoutingRule,
  problem: RoutedProblem,
): 'retired' | 'not-yet' | 'unit-closed' | 'category' | 'class' | 'site-type' | 'area' | undefined {
  const { category, ofClass, siteType, area } = rule;
  if (!rule.active) return 'retired';
  if (rule.fromDay > problem.day) return 'not-yet';
  if (rule.unitClosed) return 'unit-closed';
  if (category && category.id !== problem.categoryId) return 'category';
  if (ofClass && (ofClass.kind !== problem.ofClass.kind || ofClass.code !== problem.ofClass.code)) return 'class';
  if (siteType && siteType.id !== problem.siteTypeId) return 'site-type';
  return area && !problem.areaIds.includes(area.id) ? 'area' : undefined;
}

/** What a rule names, in words; such as 部件 井盖 · 农贸市场 · 城关镇. */
export function scopeWords({
  category,
  ofClass,
  siteType,
  area,
}: Pick<RoutingRule, 'category' | 'ofClass' | 'siteType' | 'area'>): string {
  return [category?.name ?? ofClass?.name, siteType?.name, area?.name].filter((part) => part !== undefined).join(' · ');
}
