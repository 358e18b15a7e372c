import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Judgement, reasonsOf } from './judge-rules.ts';
import type { NamedUnit } from './move-plan.ts';

/** What decides where a problem goes. */
export type RouteFacts = {
  /** What the county's routing rules say; null where it has none. */
  readonly ruled: Judgement | null;
  readonly condition: { readonly text: string; readonly defaultUnitText: string };
  /** The one unit the condition names; null when it names none or a group such as 各乡镇. */
  readonly defaultUnit: NamedUnit | null;
  /** 行业主管部门 and 包保单位 of the site, when the problem was found on one. */
  readonly site: { readonly name: string; readonly industry: NamedUnit | null; readonly sponsor: NamedUnit | null } | null;
  /** The unit that answers for the smallest area the place lies in. */
  readonly areaUnit: NamedUnit | null;
};

export type Route = { readonly unit: NamedUnit | null; readonly why: readonly Bilingual[] };

/**
 * To whom a problem goes: the unit the most specific routing rule names, nobody when rules tie; else the unit the filing condition names; where it names none or a group, for a site its industry unit, then its
 * sponsor, elsewhere the unit answering for the smallest area. Each step says why.
 */
export function routeOf({ ruled, ...facts }: RouteFacts): Route {
  const reasons = ruled ? reasonsOf(ruled) : [];
  if (ruled?.decided || ruled?.tied.length) return { unit: ruled.unit, why: reasons };
  const { unit, why } = routeWithoutRules(facts);
  return { unit, why: ruled ? [NO_RULE, ...why] : why };
}

const NO_RULE: Bilingual = { zh: '没有适用的派遣规则', en: 'No routing rule applies' };

function routeWithoutRules({ condition, defaultUnit, site, areaUnit }: Omit<RouteFacts, 'ruled'>): Route {
  const named = condition.defaultUnitText;
  if (defaultUnit) {
    const why = {
      zh: `立案条件“${condition.text}”的责任单位是${defaultUnit.name}`,
      en: `The condition “${condition.text}” names ${defaultUnit.name}`,
    };
    return { unit: defaultUnit, why: [why] };
  }
  const none: Bilingual = named
    ? {
        zh: `立案条件“${condition.text}”写的是“${named}”，不是一个单位`,
        en: `The condition “${condition.text}” says “${named}”, which is not one unit`,
      }
    : { zh: `立案条件“${condition.text}”没有写明责任单位`, en: `The condition “${condition.text}” names no unit` };
  if (site) {
    if (site.industry) {
      const why = {
        zh: `点位“${site.name}”的行业主管部门是${site.industry.name}`,
        en: `Industry unit of ${site.name}: ${site.industry.name}`,
      };
      return { unit: site.industry, why: [none, why] };
    }
    if (site.sponsor) {
      const why = {
        zh: `点位“${site.name}”没有行业主管部门，包保单位是${site.sponsor.name}`,
        en: `${site.name} has no industry unit; its sponsor is ${site.sponsor.name}`,
      };
      return { unit: site.sponsor, why: [none, why] };
    }
  }
  if (areaUnit) {
    return { unit: areaUnit, why: [none, { zh: `所在区域由${areaUnit.name}负责`, en: `${areaUnit.name} answers for the area` }] };
  }
  return { unit: null, why: [none, { zh: '位置不明，由创建办指定责任单位', en: 'The place is not known; the office decides' }] };
}
