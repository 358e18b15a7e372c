import { refuse } from '@chuangcheng/kit/decision';
import { decideCloseOrder, endOfOrder } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { orderCommand } from './order-command.ts';

type Input = { readonly id: string; readonly version: number; readonly note: string };

/** 办结督办单 by the office, with a note. */
export const closeOrder = orderCommand({
  action: 'rectification.keep-orders',
  rule: (actor, { file }) => mayRule(actor, file),
  decide: ({ order }, input: Input, at) => decideCloseOrder(order, input, at),
});

/** 办结督办单 by itself when its matter has ended or gone to another unit. */
export const closeOrderByRule = orderCommand({
  action: 'rectification.keep-orders',
  rule: () => true,
  decide({ order, file }, _input: { readonly id: string }, at) {
    const note = endOfOrder(order, file);
    return note ? decideCloseOrder(order, { note }, at) : refuse('rectification/order-not-due');
  },
});
