import { listSiteTypes } from '@chuangcheng/modules/assessment/contract';
import { getAreaMap, listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import type { FilterOption } from '@chuangcheng/ui';
import { useT } from '@chuangcheng/ui';
import { useAsk } from '../../../app/index.ts';
import { useCategoryChoices } from '../use-category-choices.ts';

export type RoutingChoices = Readonly<
  Record<'categories' | 'classes' | 'siteTypes' | 'areas' | 'units', readonly FilterOption[]>
>;

/** What a rule can name: categories and classes, kinds of places, towns and communities, units. */
export function useRoutingChoices(): RoutingChoices {
  const t = useT('rectification');
  const { categories, options } = useCategoryChoices();
  const siteTypes = useAsk(listSiteTypes, { query: {} });
  const towns = useAsk(getAreaMap, { query: { level: 'town' } });
  const communities = useAsk(getAreaMap, { query: { level: 'community' } });
  const units = useAsk(listUnitChoices, { query: {} });
  const classes = new Map(
    categories.map((one) => [`${one.kind}/${one.classCode}`, `${t(`categories.kind.${one.kind}`)} · ${one.className}`]),
  );
  const areas = [towns, communities].flatMap((asked) => asked.data?.features ?? []);
  return {
    categories: options,
    classes: [...classes].map(([value, label]) => ({ value, label })),
    siteTypes: (siteTypes.data?.types ?? []).map((type) => ({ value: type.id, label: type.name })),
    areas: areas.map(({ properties }) => ({ value: properties.id, label: properties.name })),
    units: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
  };
}
