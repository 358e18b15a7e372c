import { dayNumberAt, dayOf, dayText } from '@chuangcheng/kit/civil-day';
import { falseRectifications, redOrders } from '@chuangcheng/modules/rectification';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { ClueFact, ClueRule, ClueRuleSetting } from '../domain/index.ts';

/** Days of the county, both included. */
type Days = { readonly from: string; readonly to: string };

type Source = (scope: Scope, days: Days, setting: ClueRuleSetting) => Promise<ClueFact[]>;

/** Where the facts of each rule are kept. */
const SOURCES: Readonly<Partial<Record<ClueRule, Source>>> = {
  async 'red-orders'(scope, days) {
    const orders = await redOrders(scope, days);
    return orders.map(({ unitId, orderId, number, redAt }) => ({
      unitId,
      kind: 'supervision-order',
      id: orderId,
      label: number,
      day: dayOf(redAt),
    }));
  },
  async 'false-rectification'(scope, days) {
    const found = await falseRectifications(scope, days);
    return found.map(({ unitId, caseId, number, at }) => ({
      unitId,
      kind: 'case-file',
      id: caseId,
      label: number,
      day: dayOf(at),
    }));
  },
};

/** What each rule in force counts, as far back as it looks; of all units, so only the product itself asks. */
export async function clueFacts(scope: Scope, settings: readonly ClueRuleSetting[]): Promise<Map<ClueRule, ClueFact[]>> {
  const today = dayNumberAt(scope.host.clock.now().getTime());
  const found = await Promise.all(
    settings
      .filter(({ active }) => active)
      .map(async (setting) => {
        const days = { from: dayText(today - setting.withinDays + 1), to: dayText(today) };
        return [setting.rule, (await SOURCES[setting.rule]?.(scope, days, setting)) ?? []] as const;
      }),
  );
  return new Map(found);
}
