import { decideAnswerOrder } from '../domain/index.ts';
import { mayAnswerOrder } from '../policy.ts';
import { orderCommand } from './order-command.ts';

type Input = { readonly id: string; readonly version: number; readonly measures: string; readonly promisedDay: string };

/** 答复督办单 by the liaison or head of the unit that received it. */
export const answerOrder = orderCommand({
  action: 'rectification.answer-order',
  rule: (actor, { order }) => mayAnswerOrder(actor, order),
  decide: ({ order }, input: Input, at) => decideAnswerOrder(order, input, at),
});
