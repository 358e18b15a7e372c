import { subscriber } from '@chuangcheng/platform/events';
import { Refused } from '@chuangcheng/platform/kernel';
import { endOfOrder } from '../domain/index.ts';
import { CASE_CHANGED, type CaseChanged } from '../events.ts';
import { openOrdersOn } from '../queries/orders-of-cases.ts';
import { closeOrderByRule } from '../use-cases/close-order.ts';

/** An order ends with its matter, or when another unit becomes responsible. */
export const endOrders = subscriber({
  name: 'rectification.end-orders',
  topic: CASE_CHANGED,
  async handle(scope, events) {
    const caseIds = new Set(events.map((event) => (event.payload as unknown as CaseChanged).caseId));
    for (const { order, file } of await openOrdersOn(scope, [...caseIds])) {
      if (endOfOrder(order, file) === undefined) continue;
      await closeOrderByRule(scope, { id: order.id }).catch((error: unknown) => {
        // Closed by somebody in the meantime.
        if (!(error instanceof Refused)) throw error;
      });
    }
  },
});
