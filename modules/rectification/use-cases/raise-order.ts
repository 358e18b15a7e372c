import { refuse } from '@chuangcheng/kit/decision';
import { decideRaiseOrder, type OrderColour, raiseDue } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { orderCommand } from './order-command.ts';

type ByHand = {
  readonly id: string;
  readonly version: number;
  readonly colour: OrderColour;
  readonly reason: string;
  readonly answerDays: number;
};

/** 升级督办单 by the office. */
export const raiseOrder = orderCommand({
  action: 'rectification.keep-orders',
  rule: (actor, { file }) => mayRule(actor, file),
  decide: ({ order, file }, input: ByHand, at) => decideRaiseOrder(order, file, input, at),
});

/** 升级督办单 by rule, looked at once more behind the lock. */
export const raiseOrderByRule = orderCommand({
  action: 'rectification.keep-orders',
  rule: () => true,
  decide({ order, file }, _input: { readonly id: string }, at) {
    const due = raiseDue(at.rules, order, file, at);
    if (!due) return refuse('rectification/order-not-due');
    return decideRaiseOrder(order, file, { ...due, answerDays: at.rules[due.colour].answerDays }, at);
  },
});
