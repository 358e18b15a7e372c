import type { OrderDetail } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerOrderDialog, CloseOrderDialog, RaiseOrderDialog, SendBackDialog } from './order-dialogs.tsx';

const DIALOGS = {
  answer: AnswerOrderDialog,
  close: CloseOrderDialog,
  sendBack: SendBackDialog,
  raise: RaiseOrderDialog,
} as const;
type Action = keyof typeof DIALOGS;
const WORDS = { answer: 'answerIt', close: 'close', sendBack: 'sendBack', raise: 'raise' } as const;

/** What this person may do to the order: the receiver answers, the office accepts by closing, sends back or raises. */
export function OrderActions({ order }: { readonly order: OrderDetail }) {
  const t = useT('rectification');
  const [open, setOpen] = useState<Action>();
  const possible = (Object.keys(DIALOGS) as Action[]).filter((action) => order.may[action]);
  const Dialog = open && DIALOGS[open];
  const settled = order.caseFile?.stage === 'verified' || order.caseFile?.stage === 'closed';
  return (
    <>
      {possible.map((action) => (
        <Button
          key={action}
          type={action === 'answer' || (action === 'close' && settled) ? 'primary' : 'default'}
          onClick={() => setOpen(action)}
        >
          {t(`order.${WORDS[action]}.do`)}
        </Button>
      ))}
      {Dialog && <Dialog order={order} onClose={() => setOpen(undefined)} />}
    </>
  );
}
