import { subscriber } from '@chuangcheng/platform/events';
import { ORDER_CHANGED, type OrderChanged } from '../events.ts';
import { tellOfOrders } from '../use-cases/tell-of-orders.ts';

/** Who received an order, or waits for its answer, hears of it in the product. */
export const tellOfOrdersChanged = subscriber({
  name: 'rectification.tell-of-orders',
  topic: ORDER_CHANGED,
  async handle(scope, events) {
    await tellOfOrders(
      scope,
      events.map((event) => event.payload as unknown as OrderChanged),
    );
  },
});
