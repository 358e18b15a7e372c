import { type CategoryView, listCategories } from '@chuangcheng/modules/rectification/contract';
import type { FilterOption } from '@chuangcheng/ui';
import { pinyinInitials } from './register/pinyin-initials.ts';
import { useAsk } from '../../app/index.ts';

export type CategoryChoices = {
  readonly categories: readonly CategoryView[];
  /** Every category under its class, to choose one. */
  readonly options: readonly (FilterOption & {
    /** What it is found by: name, code, pinyin initials. */ readonly words: string;
  })[];
  readonly loading: boolean;
};

/** Categories with their filing conditions. */
export function useCategoryChoices(): CategoryChoices {
  const asked = useAsk(listCategories);
  const categories = asked.data?.categories ?? [];
  return {
    categories,
    options: categories.map((one) => ({
      value: one.id,
      label: `${one.className} · ${one.name}`,
      words: `${one.className}${one.name} ${one.classCode}${one.code} ${pinyinInitials(one.name)}`.toLowerCase(),
    })),
    loading: asked.isPending,
  };
}
