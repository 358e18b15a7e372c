import { accept } from '@chuangcheng/kit/decision';
import type { RecheckRule } from '../domain/index.ts';
import { saveRecheckRule } from '../store/recheck-store.ts';
import { command } from '../visibility.ts';

/** Says which share of closed case files is looked at again, and how long after; holds from the next draw on. */
export const setRecheckRule = command({
  action: 'rectification.keep-rechecks',
  load: async (_tx, input: RecheckRule) => input,
  rule: 'role-is-enough',
  decide: (input) => accept(input),
  async save(tx, rule, permit) {
    await saveRecheckRule(tx, rule, permit);
    return { share: rule.share, afterDays: rule.afterDays };
  },
  audit: ({ share, afterDays }) => ({ subject: { kind: 'recheck-rule', id: null }, detail: { share, afterDays } }),
});
