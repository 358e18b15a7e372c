import { countyCache, type Scope } from '@chuangcheng/platform/kernel';
import { DEFAULT_ORDER_RULES, type OrderColour, type OrderRule, type OrderRules, type Source } from '../domain/index.ts';
import { query } from '../visibility.ts';

const readRules = query({
  action: 'rectification.read',
  run: (reader) => reader.selectFrom('rectification.order_rule').selectAll().execute(),
});

const cache = countyCache(async (scope: Scope): Promise<OrderRules> => {
  const rows = await readRules(scope, undefined);
  const kept = rows.map(
    (row): OrderRule => ({
      colour: row.colour as OrderColour,
      active: row.active,
      afterHours: row.after_hours,
      unrepairedDays: row.unrepaired_days,
      answerDays: row.answer_days,
      sources: row.sources as Source[],
      categoryIds: row.category_ids,
      atMostDays: row.at_most_days,
    }),
  );
  return { ...DEFAULT_ORDER_RULES, ...Object.fromEntries(kept.map((rule) => [rule.colour, rule])) };
});

/** By what rules orders are issued and raised; the defaults of the product where the county has set nothing. */
export const orderRules = (scope: Scope): Promise<OrderRules> => cache.get(scope);
export const forgetOrderRules = (countyId: string): void => cache.forget(countyId);
