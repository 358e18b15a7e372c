import { editionStateNames } from '@chuangcheng/modules/assessment/domain';
import { type ListFilter, useBilingual, useT } from '@chuangcheng/ui';
import { useEdition } from './use-edition.ts';

/** The edition as a filter of a list; without it the one in force. */
export function useEditionFilter(): ListFilter {
  const t = useT('assessment');
  const say = useBilingual();
  const { editions, loading } = useEdition();
  return {
    key: 'editionId',
    title: t('edition.inForceDefault'),
    kind: 'select',
    options: editions.map((one) => ({ value: one.id, label: `${one.version} · ${say(editionStateNames[one.state])}` })),
    loading,
  };
}
