import type { OrderRow } from '@chuangcheng/modules/rectification/contract';
import { Light, useFormat, useT } from '@chuangcheng/ui';

/** By when an order is to be answered, or what was promised. */
export function AnswerDue({ order }: { readonly order: OrderRow }) {
  const t = useT('rectification');
  const format = useFormat();
  if (order.state === 'closed') return <>{t('order.closedOn', { moment: format.moment(order.closedAt) })}</>;
  if (order.state === 'answered') return <>{t('order.promisedOn', { day: format.day(order.promisedDay) })}</>;
  const due = t('order.dueBy', { moment: format.moment(order.answerDueAt) });
  return order.answerOverdue ? (
    <Light color="red" label={t('order.overdueSince', { moment: format.moment(order.answerDueAt) })} />
  ) : (
    <>{due}</>
  );
}
