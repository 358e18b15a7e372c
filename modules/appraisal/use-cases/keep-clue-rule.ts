import { accept } from '@chuangcheng/kit/decision';
import type { ClueRuleSetting } from '../domain/index.ts';
import { command } from '../visibility.ts';

/** Changes a rule for clues; those found before stay. */
export const keepClueRule = command({
  action: 'appraisal.keep-clue-rules',
  load: async (_tx, setting: ClueRuleSetting) => setting,
  rule: 'role-is-enough',
  decide: (setting) => accept(setting),
  async save(tx, { rule, times, withinDays, active }, _permit, { now }) {
    const kept = { times, within_days: withinDays, active, updated_at: now };
    await tx
      .insertInto('appraisal.clue_rule')
      .values({ rule, ...kept })
      .onConflict((conflict) => conflict.columns(['county_id', 'rule']).doUpdateSet(kept))
      .execute();
    return { rule };
  },
  audit: ({ rule, ...setting }) => ({ subject: { kind: 'clue-rule', id: null }, detail: { rule, ...setting } }),
});
