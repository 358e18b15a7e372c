import { type CategoryView, listCategories } from '@chuangcheng/modules/rectification/contract';
import type { FilterOption } from '@chuangcheng/ui';
import { useAsk } from '../../app/index.ts';

export type CategoryChoices = {
  readonly categories: readonly CategoryView[];
  /** Every category under its class, to choose one. */
  readonly options: readonly FilterOption[];
  readonly loading: boolean;
};

/** Categories with their filing conditions. */
export function useCategoryChoices(): CategoryChoices {
  const asked = useAsk(listCategories);
  const categories = asked.data?.categories ?? [];
  return {
    categories,
    options: categories.map((one) => ({ value: one.id, label: `${one.className} · ${one.name}` })),
    loading: asked.isPending,
  };
}
