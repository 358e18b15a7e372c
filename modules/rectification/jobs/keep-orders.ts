import { job } from '@chuangcheng/platform/jobs';
import { Refused } from '@chuangcheng/platform/kernel';
import { casesToOrder, ordersToRaise } from '../queries/orders-due.ts';
import { issueOrderByRule } from '../use-cases/issue-order.ts';
import { raiseOrderByRule } from '../use-cases/raise-order.ts';

/** Overdue matters get their order, and unanswered orders their next colour. Each is decided behind its own lock. */
export const keepOrders = job({
  name: 'rectification.keep-orders',
  cron: '*/5 * * * *',
  async run(scope) {
    for (const caseId of await casesToOrder(scope)) await issueOrderByRule(scope, { caseId }).catch(onlyRefused);
    for (const id of await ordersToRaise(scope)) await raiseOrderByRule(scope, { id }).catch(onlyRefused);
  },
});

/** Moved on in the meantime, or done by another process. */
function onlyRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}
