import { type CaseFileDetail, listOrdersOfCaseFile } from '@chuangcheng/modules/rectification/contract';
import { onDemand, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAsk } from '../../../app/index.ts';
import { AnswerDue } from './answer-due.tsx';
import { OrderLight, OrderStateTag } from './order-marks.tsx';
import './orders.css';

const IssueOrderDialog = onDemand(async () => (await import('./order-dialogs.tsx')).IssueOrderDialog);

/** The orders on a case file, each opening its page; who may issue one does it here. Nothing where there is nothing to say. */
export function CaseOrders({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const [issuing, setIssuing] = useState(false);
  const asked = useAsk(listOrdersOfCaseFile, { params: { id: caseFile.id } });
  const { orders = [], mayIssue = false } = asked.data ?? {};
  if (orders.length === 0 && !mayIssue) return null;
  return (
    <section className="cc-case-orders" aria-label={t('nav.orders')}>
      {orders.map((order) => (
        <Link key={order.id} to={`/rectification/orders/${order.id}`} className="cc-case-order" data-colour={order.colour}>
          <OrderLight colour={order.colour} />
          <strong>{order.number}</strong>
          <OrderStateTag state={order.state} />
          <AnswerDue order={order} />
        </Link>
      ))}
      {mayIssue && (
        <Button className="cc-no-print" onClick={() => setIssuing(true)}>
          {t('order.issue.do')}
        </Button>
      )}
      {issuing && <IssueOrderDialog caseId={caseFile.id} onClose={() => setIssuing(false)} />}
    </section>
  );
}
