import type { Scope } from '@chuangcheng/platform/kernel';
import { CLUE_RULES, type ClueRule, type ClueRuleSetting, DEFAULT_CLUE_RULES } from '../domain/index.ts';
import { query } from '../visibility.ts';

const readRules = query({
  action: 'appraisal.see-clues',
  heavy: true,
  async run(reader) {
    const [kept, open] = await Promise.all([
      reader.selectFrom('appraisal.clue_rule').select(['rule', 'times', 'within_days', 'active']).execute(),
      reader
        .selectFrom('visible_clue')
        .select((eb) => ['rule', eb.fn.countAll<string>().as('count')])
        .where('state', '=', 'open')
        .groupBy('rule')
        .execute(),
    ]);
    return { kept, open };
  },
});

/** The rules as they stand, the product's own where the county kept none, each with how many of its clues wait. */
export async function clueRules(scope: Scope): Promise<(ClueRuleSetting & { readonly open: number })[]> {
  const { kept, open } = await readRules(scope, undefined);
  return CLUE_RULES.map((rule: ClueRule) => {
    const own = kept.find((one) => one.rule === rule);
    return {
      ...DEFAULT_CLUE_RULES[rule],
      ...(own && { times: own.times, withinDays: own.within_days, active: own.active }),
      open: Number(open.find((one) => one.rule === rule)?.count ?? 0),
    };
  });
}
