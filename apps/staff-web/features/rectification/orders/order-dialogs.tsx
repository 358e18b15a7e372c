import {
  answerOrder,
  closeOrder,
  getOrderRules,
  issueOrder,
  type OrderDetail,
  raiseOrder,
  sendBackAnswer,
} from '@chuangcheng/modules/rectification/contract';
import { isHigher, ORDER_COLOURS, type OrderColour } from '@chuangcheng/modules/rectification/domain';
import { useT } from '@chuangcheng/ui';
import { Form, Input, InputNumber, Radio } from 'antd';
import { FormDialog, useAsk } from '../../../app/index.ts';
import { OrderLight } from './order-marks.tsx';

type Props = { readonly order: OrderDetail; readonly onClose: () => void };

const options = (colours: readonly OrderColour[]) =>
  colours.map((colour) => ({ value: colour, label: <OrderLight colour={colour} /> }));

/** Issues an order on a case file, at any colour, with the reason. */
export function IssueOrderDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useT('rectification');
  const rules = useAsk(getOrderRules);
  if (!rules.data) return null;
  return (
    <FormDialog
      endpoint={issueOrder}
      title={t('order.issue.title')}
      effect={t('order.issue.effect')}
      actionLabel={t('order.issue.do')}
      initial={{ colour: 'blue', answerDays: rules.data.blue.answerDays }}
      input={(fields) => ({ params: { id: caseId }, body: fields })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('colour', t('order.colour'))}>
            <Radio.Group options={options(ORDER_COLOURS)} />
          </Form.Item>
          <Form.Item {...field('reason', t('order.issue.reason'))}>
            <Input.TextArea rows={2} maxLength={500} autoFocus />
          </Form.Item>
          <Form.Item {...field('demand', t('order.demand'), t('order.issue.demandHint'))}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <Form.Item {...field('answerDays', t('order.answerDays'))}>
            <InputNumber min={1} max={30} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** Raises an order to a later warning. */
export function RaiseOrderDialog({ order, onClose }: Props) {
  const t = useT('rectification');
  const higher = ORDER_COLOURS.filter((colour) => isHigher(colour, order.colour));
  return (
    <FormDialog
      endpoint={raiseOrder}
      title={t('order.raise.title')}
      effect={t('order.raise.effect', { unit: order.unit })}
      actionLabel={t('order.raise.do')}
      initial={{ colour: higher[0], answerDays: 1 }}
      input={(fields) => ({ params: { id: order.id }, body: { ...fields, version: order.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('colour', t('order.colour'))}>
            <Radio.Group options={options(higher)} />
          </Form.Item>
          <Form.Item {...field('reason', t('order.reason'))}>
            <Input.TextArea rows={2} maxLength={500} autoFocus />
          </Form.Item>
          <Form.Item {...field('answerDays', t('order.answerDays'))}>
            <InputNumber min={1} max={30} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** The receiver answers: what it does and by which day it will be done. */
export function AnswerOrderDialog({ order, onClose }: Props) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={answerOrder}
      title={t('order.answerIt.title')}
      effect={order.demand}
      actionLabel={t('order.answerIt.do')}
      input={(fields) => ({ params: { id: order.id }, body: { ...fields, version: order.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('measures', t('order.answerIt.measures'))}>
            <Input.TextArea rows={4} maxLength={1000} showCount autoFocus />
          </Form.Item>
          <Form.Item {...field('promisedDay', t('order.promisedDay'))}>
            <Input type="date" />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** The answer does not say enough; to be answered anew. */
export function SendBackDialog({ order, onClose }: Props) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={sendBackAnswer}
      title={t('order.sendBack.title')}
      effect={t('order.sendBack.effect', { unit: order.unit })}
      actionLabel={t('order.sendBack.do')}
      initial={{ answerDays: 1 }}
      input={(fields) => ({ params: { id: order.id }, body: { ...fields, version: order.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('reason', t('order.reason'))}>
            <Input.TextArea rows={2} maxLength={500} autoFocus />
          </Form.Item>
          <Form.Item {...field('answerDays', t('order.answerDays'))}>
            <InputNumber min={1} max={30} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** The matter is settled, or needs no order any more. */
export function CloseOrderDialog({ order, onClose }: Props) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={closeOrder}
      title={t('order.close.title')}
      effect={t('order.close.effect')}
      actionLabel={t('order.close.do')}
      input={(fields) => ({ params: { id: order.id }, body: { ...fields, version: order.version } })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('note', t('order.close.note'))}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}
