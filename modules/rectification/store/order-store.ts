import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { actorAccountId, actorLabel, type Ctx, isRefusal, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { type CaseFile, orderColumns, orderNumber, orderOf, type OrderPlan, type SupervisionOrder } from '../domain/index.ts';
import { insertEvent } from './case-event-store.ts';
import { loadCase } from './case-file-store.ts';

type Tx = Writer<'rectification'>;

/** An order with the matter it is about. */
export type OrderState = { readonly order: SupervisionOrder; readonly file: CaseFile };

/** Reads an order and its case file and keeps others from changing them; the case file first, as whoever issues an order does. */
export async function loadOrder(tx: Tx, id: string): Promise<OrderState | Refusal> {
  const known = await tx.selectFrom('rectification.supervision_order').select('case_id').where('id', '=', id).executeTakeFirst();
  if (!known) return refuse('rectification/order-not-found');
  const state = await loadCase(tx, known.case_id);
  if (isRefusal(state)) return state;
  const row = await tx
    .selectFrom('rectification.supervision_order')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { order: orderOf(row), file: state.file };
}

/** What was issued on a case file before, the newest first. Only behind the lock of the case file. */
export async function ordersOn(tx: Tx, caseId: string): Promise<SupervisionOrder[]> {
  const rows = await tx
    .selectFrom('rectification.supervision_order')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('issued_at', 'desc')
    .execute();
  return rows.map(orderOf);
}

/** Stores what was decided on an order, with its step and the line in the history of the case file. */
export async function saveOrder(
  tx: Tx,
  { before, after, step }: OrderPlan,
  file: CaseFile,
  permit: Permit,
  ctx: Ctx,
): Promise<unknown> {
  const columns = orderColumns(after);
  const order = before
    ? tx.updateTable('rectification.supervision_order').set(columns).where('id', '=', after.id).execute()
    : tx.insertInto('rectification.supervision_order').values(columns).execute();
  return Promise.all([
    order,
    tx
      .insertInto('rectification.supervision_step')
      .values({
        id: newId(),
        order_id: after.id,
        at: ctx.now,
        kind: step.kind,
        colour: step.colour,
        account_id: actorAccountId(ctx.actor),
        actor: ctx.actor.kind === 'system' ? '' : actorLabel(ctx.actor),
        text: step.text,
        answer_due_at: step.answerDueAt,
        promised_day: step.promisedDay,
      })
      .execute(),
    insertEvent(
      tx,
      {
        caseId: file.id,
        kind: `order-${step.kind}`,
        from: file.stage,
        to: file.stage,
        detail: {
          order: orderNumber(after),
          colour: step.colour,
          reason: step.text,
          deadlineAt: step.answerDueAt?.toISOString(),
        },
      },
      permit,
      ctx,
    ),
  ]);
}
