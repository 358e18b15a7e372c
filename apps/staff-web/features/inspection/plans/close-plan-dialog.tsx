import { closePlan } from '@chuangcheng/modules/inspection/contract';
import { useT } from '@chuangcheng/ui';
import { Form, Input } from 'antd';
import { FormDialog } from '../../../app/index.ts';

export type ClosePlanDialogProps = { readonly id: string; readonly version: number; readonly onClose: () => void };

/** Ends a plan; what was not visited stays unvisited. */
export function ClosePlanDialog({ id, version, onClose }: ClosePlanDialogProps) {
  const t = useT('inspection');
  return (
    <FormDialog
      endpoint={closePlan}
      title={t('plan.close')}
      effect={t('plan.closeEffect')}
      actionLabel={t('plan.close')}
      input={(fields) => ({ params: { id }, body: { ...fields, version } })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('reason', t('plan.closeReason'))}>
          <Input.TextArea rows={2} maxLength={200} autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}
