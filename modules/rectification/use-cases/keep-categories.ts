import { accept } from '@chuangcheng/kit/decision';
import { type CategorisedCondition, conditionKey, isSameCondition } from '../domain/category.ts';
import { forgetCategories } from '../queries/category-directory.ts';
import { loadConditions, saveConditions } from '../store/category-store.ts';
import { command } from '../visibility.ts';

/** Takes over categories and filing conditions. Those not named stay as they are; case files refer to them. */
export const keepCategories = command({
  action: 'rectification.import-categories',
  load: async (tx, lines: readonly CategorisedCondition[]) => ({ lines, stored: await loadConditions(tx) }),
  rule: 'role-is-enough',
  decide: ({ lines, stored }) =>
    accept({
      stored,
      changed: lines.filter((line) => {
        const before = stored.get(conditionKey(line));
        return !before || !isSameCondition(before, line);
      }),
    }),
  async save(tx, { changed, stored }, permit) {
    if (changed.length > 0) await saveConditions(tx, changed, stored, permit);
    return { changed: changed.length };
  },
  audit: ({ changed }) => ({
    subject: { kind: 'categories', id: null },
    detail: { conditions: changed.map((line) => conditionKey(line)) },
  }),
  afterwards: (_plan, { actor }) => forgetCategories(actor.countyId),
});
