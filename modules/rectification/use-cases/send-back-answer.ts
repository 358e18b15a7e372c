import { decideSendBackAnswer } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { orderCommand } from './order-command.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string; readonly answerDays: number };

/** 退回答复 by the office, with a new date. */
export const sendBackAnswer = orderCommand({
  action: 'rectification.keep-orders',
  rule: (actor, { file }) => mayRule(actor, file),
  decide: ({ order }, input: Input, at) => decideSendBackAnswer(order, input, at),
});
