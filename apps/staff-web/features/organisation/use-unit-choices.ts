import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import type { FilterOption } from '@chuangcheng/ui';
import { useAsk } from '../../app/index.ts';

/** All active units by short name, to choose one. */
export function useUnitChoices(): { readonly options: readonly FilterOption[]; readonly loading: boolean } {
  const units = useAsk(listUnitChoices, { query: {} });
  return {
    options: (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
    loading: units.isPending,
  };
}
