import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { ORDER_COLOURS, type OrderRules } from '../domain/index.ts';

/** Keeps the rules of all three colours. */
export function saveOrderRules(tx: Writer<'rectification'>, rules: OrderRules, _permit: Permit): Promise<number> {
  const rows = ORDER_COLOURS.map((colour) => {
    const rule = rules[colour];
    return {
      colour,
      active: rule.active,
      after_hours: rule.afterHours,
      unrepaired_days: rule.unrepairedDays,
      answer_days: rule.answerDays,
      sources: rule.sources,
      category_ids: rule.categoryIds,
      at_most_days: rule.atMostDays,
    };
  });
  return insertMany(
    tx,
    'rectification.order_rule',
    rows,
    `(county_id, colour) DO UPDATE SET active = excluded.active, after_hours = excluded.after_hours,
       unrepaired_days = excluded.unrepaired_days, answer_days = excluded.answer_days, sources = excluded.sources,
       category_ids = excluded.category_ids, at_most_days = excluded.at_most_days`,
  );
}
