import { accountHolders, unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type Message, notify } from '@chuangcheng/platform/notification';
import { audienceOfOrder, type OrderAudience, orderMessage } from '../domain/index.ts';
import type { OrderChanged } from '../events.ts';

/** Who each audience is; the leader in charge is who holds the duty of a leader in the receiving unit, if anybody does. */
async function accountsOf(scope: Scope, audience: OrderAudience, unitId: string): Promise<string[]> {
  const found = await {
    receiver: () => accountHolders(scope, { roles: ['liaison', 'unit-head'], unitIds: [unitId] }),
    office: () => accountHolders(scope, { roles: ['office'] }),
    'in-charge': () => accountHolders(scope, { roles: ['leader'], unitIds: [unitId] }),
    leaders: () => accountHolders(scope, { roles: ['leader'] }),
  }[audience]();
  return found.map((one) => one.accountId);
}

/** Tells of each step of an order once, those it concerns. */
export async function tellOfOrders(scope: Scope, changes: readonly OrderChanged[]): Promise<void> {
  const units = await unitDirectory(scope);
  const now = scope.host.clock.now();
  const messages = await Promise.all(
    changes.map(async (change): Promise<Message> => {
      const { orderId, version, unitId, step } = change;
      const told = await Promise.all(audienceOfOrder(step).map((audience) => accountsOf(scope, audience, unitId)));
      const facts = { ...step, number: change.number, caseNumber: change.caseNumber, unit: units.nameOf(unitId) };
      return {
        accountIds: [...new Set(told.flat())],
        kind: 'rectification.order',
        onceKey: `rectification.order/${orderId}/${version}`,
        ...orderMessage({ ...facts, answerDueAt: new Date(step.answerDueAt) }, now),
        href: `/rectification/orders/${orderId}`,
      };
    }),
  );
  const received = messages.filter((message) => message.accountIds.length > 0);
  if (received.length > 0) await notify(scope, received);
}
