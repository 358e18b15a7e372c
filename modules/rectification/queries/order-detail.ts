import { refuse } from '@chuangcheng/kit/decision';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { mayBegin, type Scope } from '@chuangcheng/platform/kernel';
import type { OrderDetail } from '../contract/index.ts';
import { type OrderColour, orderOf, type OrderStepKind } from '../domain/index.ts';
import { mayAnswerOrder } from '../policy.ts';
import { query } from '../visibility.ts';
import { orderRows } from './order-rows.ts';

const readOrder = query({
  action: 'rectification.read',
  async run(reader, { id }: { readonly id: string }) {
    const row = await reader.selectFrom('visible_supervision_order').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return refuse('rectification/order-not-found');
    const steps = await reader
      .selectFrom('rectification.supervision_step')
      .selectAll()
      .where('order_id', '=', id)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return { order: orderOf(row), steps };
  },
});

/** One order with its story, and what this person may do to it now. */
export async function orderDetail(scope: Scope, input: { readonly id: string }): Promise<OrderDetail> {
  const [{ order, steps }, units] = await Promise.all([readOrder(scope, input), unitDirectory(scope)]);
  const [row] = await orderRows(scope, [order]);
  const { actor } = scope;
  const isOpen = order.state !== 'closed';
  const keeps = isOpen && mayBegin(actor, 'rectification.keep-orders');
  return {
    ...(row as OrderDetail),
    version: order.version,
    demand: order.demand,
    office: units.units.find((unit) => unit.kind === 'office')?.name ?? '创建办',
    receiver: units.byId.get(order.receiverUnitId)?.name ?? '—',
    issuedBy: order.issuedBy,
    steps: steps.map((step) => ({
      id: step.id,
      at: step.at.toISOString(),
      kind: step.kind as OrderStepKind,
      colour: step.colour as OrderColour,
      actor: step.actor,
      text: step.text,
      answerDueAt: step.answer_due_at?.toISOString() ?? null,
      promisedDay: step.promised_day,
    })),
    may: {
      raise: keeps && order.colour !== 'red' && row?.caseFile?.stage === 'handling',
      close: keeps,
      sendBack: keeps && order.state === 'answered',
      answer: order.state === 'issued' && mayBegin(actor, 'rectification.answer-order') && mayAnswerOrder(actor, order) === true,
    },
  };
}
