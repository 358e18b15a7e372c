import { accept } from '@chuangcheng/kit/decision';
import type { DuplicateRule } from '../domain/index.ts';
import { forgetDuplicateRule } from '../queries/duplicate-rule.ts';
import { saveDuplicateRule } from '../store/duplicate-store.ts';
import { command } from '../visibility.ts';

/** Says what counts as a near duplicate; holds for what arrives from now on. */
export const setDuplicateRule = command({
  action: 'rectification.set-duplicate-rule',
  load: async (_tx, input: { readonly rule: DuplicateRule; readonly reason: string }) => input,
  rule: 'role-is-enough',
  decide: (input) => accept(input),
  async save(tx, { rule }, permit) {
    await saveDuplicateRule(tx, rule, permit);
    return {};
  },
  audit: ({ rule, reason }) => ({ subject: { kind: 'duplicate-rule', id: null }, detail: { ...rule, reason } }),
  afterwards: (_plan, { actor }) => forgetDuplicateRule(actor.countyId),
});
