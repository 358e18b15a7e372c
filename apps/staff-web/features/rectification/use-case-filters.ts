import { SOURCES, sourceNames, STAGES, stageNames } from '@chuangcheng/modules/rectification/domain';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { type ListFilter, useBilingual, useT } from '@chuangcheng/ui';
import { useAsk } from '../../app/index.ts';
import { useCategoryChoices } from './use-category-choices.ts';

const TOWNS = ['street', 'town', 'township'] as const;

/** Filters of case files: stage, source, category, unit, place, time. */
export function useCaseFilters(): ListFilter[] {
  const t = useT('rectification');
  const say = useBilingual();
  const categories = useCategoryChoices();
  const units = useAsk(listUnitChoices, { query: {} });
  const towns = useAsk(listUnitChoices, { query: { kind: [...TOWNS] } });
  const choices = (asked: typeof units) => (asked.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  return [
    {
      key: 'stage',
      title: t('case.stage'),
      kind: 'multi',
      options: STAGES.map((stage) => ({ value: stage, label: say(stageNames[stage]) })),
    },
    { key: 'overdue', title: t('case.overdueOnly'), kind: 'boolean' },
    { key: 'open', title: t('case.openOnly'), kind: 'boolean' },
    { key: 'unitId', title: t('case.unit'), kind: 'multi', options: choices(units), loading: units.isPending },
    { key: 'townId', title: t('case.town'), kind: 'multi', options: choices(towns), loading: towns.isPending },
    { key: 'categoryId', title: t('case.category'), kind: 'multi', options: categories.options, loading: categories.loading },
    {
      key: 'source',
      title: t('case.source'),
      kind: 'multi',
      options: SOURCES.map((source) => ({ value: source, label: say(sourceNames[source]) })),
    },
    { key: 'reported', title: t('case.reportedAt'), kind: 'dateRange' },
    { key: 'closed', title: t('case.closedAt'), kind: 'dateRange' },
    { key: 'deadline', title: t('case.deadline'), kind: 'dateRange' },
  ];
}
