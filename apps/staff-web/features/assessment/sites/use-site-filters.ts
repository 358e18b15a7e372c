import { listSiteTypes } from '@chuangcheng/modules/assessment/contract';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { type ListFilter, useT } from '@chuangcheng/ui';
import { useAsk } from '../../../app/index.ts';

const TOWNS = ['street', 'town', 'township'] as const;

/** Filters of sites: kind, town, state, who answers. */
export function useSiteFilters(): ListFilter[] {
  const t = useT('assessment');
  const types = useAsk(listSiteTypes, { query: {} });
  const units = useAsk(listUnitChoices, { query: {} });
  const towns = useAsk(listUnitChoices, { query: { kind: [...TOWNS] } });
  const choices = (asked: typeof units) => (asked.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  return [
    {
      key: 'siteTypeId',
      title: t('site.siteType'),
      kind: 'multi',
      options: (types.data?.types ?? []).map((type) => ({ value: type.id, label: type.name })),
      loading: types.isPending,
    },
    { key: 'townUnitId', title: t('site.town'), kind: 'multi', options: choices(towns), loading: towns.isPending },
    {
      key: 'state',
      title: t('site.state'),
      kind: 'multi',
      options: (['in-use', 'not-in-use'] as const).map((state) => ({ value: state, label: t(`site.states.${state}`) })),
    },
    { key: 'sponsorUnitId', title: t('site.sponsor'), kind: 'select', options: choices(units), loading: units.isPending },
    { key: 'industryUnitId', title: t('site.industry'), kind: 'select', options: choices(units), loading: units.isPending },
  ];
}
