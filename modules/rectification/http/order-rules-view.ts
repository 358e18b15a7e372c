import type { OrderRulesView } from '../contract/index.ts';
import type { OrderRules } from '../domain/index.ts';

/** The rules as the screen shows them: only what means something for each colour. */
export function orderRulesView({ blue, orange, red }: OrderRules): OrderRulesView {
  const higher = (rule: OrderRules['red']) => ({
    active: rule.active,
    afterHours: rule.afterHours,
    unrepairedDays: rule.unrepairedDays ?? 1,
    answerDays: rule.answerDays,
    sources: [...rule.sources],
    categoryIds: [...rule.categoryIds],
  });
  return {
    blue: { active: blue.active, afterHours: blue.afterHours, answerDays: blue.answerDays, atMostDays: blue.atMostDays ?? 1 },
    orange: higher(orange),
    red: higher(red),
  };
}

/** The rules as decisions know them. */
export function orderRulesFrom({ blue, orange, red }: OrderRulesView): OrderRules {
  return {
    blue: { colour: 'blue', ...blue, unrepairedDays: null, sources: [], categoryIds: [] },
    orange: { colour: 'orange', ...orange, atMostDays: null },
    red: { colour: 'red', ...red, atMostDays: null },
  };
}
