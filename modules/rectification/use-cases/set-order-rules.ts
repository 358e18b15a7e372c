import { accept, refuse } from '@chuangcheng/kit/decision';
import type { OrderRules } from '../domain/index.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { forgetOrderRules } from '../queries/order-rules.ts';
import { saveOrderRules } from '../store/order-rule-store.ts';
import { command } from '../visibility.ts';

/** Says when orders are issued and raised by rule; holds from the next run on, for orders that are open too. */
export const setOrderRules = command({
  action: 'rectification.set-order-rules',
  load: async (_tx, input: { readonly rules: OrderRules; readonly reason: string }, { scope }) => ({
    ...input,
    categories: (await categoryDirectory(scope)).byId,
  }),
  rule: 'role-is-enough',
  decide({ rules, reason, categories }) {
    const named = [...rules.orange.categoryIds, ...rules.red.categoryIds];
    return named.every((id) => categories.has(id)) ? accept({ rules, reason }) : refuse('rectification/category-not-found');
  },
  async save(tx, { rules }, permit) {
    await saveOrderRules(tx, rules, permit);
    return {};
  },
  audit: ({ rules, reason }) => ({ subject: { kind: 'order-rules', id: null }, detail: { ...rules, reason } }),
  afterwards: (_plan, { actor }) => forgetOrderRules(actor.countyId),
});
