import { DEFAULT_RECHECK_RULE, type RecheckRule } from '../domain/index.ts';
import { query } from '../visibility.ts';

/** How re-checks are drawn; the default of the product where the county has set nothing. */
export const recheckRule = query({
  action: 'rectification.see-verification',
  async run(reader): Promise<RecheckRule> {
    const row = await reader.selectFrom('rectification.recheck_rule').selectAll().executeTakeFirst();
    return row ? { share: row.share, afterDays: row.after_days } : DEFAULT_RECHECK_RULE;
  },
});
