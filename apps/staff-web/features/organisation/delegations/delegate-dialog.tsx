import { newId } from '@chuangcheng/kit/id';
import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { delegateDuty, type listDelegations } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { FormDialog, useRoleName } from '../../../app/index.ts';

type Mine = EndpointOutput<typeof listDelegations>;

export type DelegateDialogProps = Pick<Mine, 'duties' | 'colleagues'> & { readonly onClose: () => void };

/** Lets a colleague act under one of the own duties for some days. */
export function DelegateDialog({ duties, colleagues, onClose }: DelegateDialogProps) {
  const t = useT('organisation');
  const roleName = useRoleName();
  const id = useRef(newId());
  return (
    <FormDialog
      endpoint={delegateDuty}
      title={t('delegation.add')}
      effect={t('delegation.effect')}
      actionLabel={t('delegation.add')}
      initial={{ dutyId: duties.length === 1 ? duties[0]?.id : undefined }}
      input={(fields) => ({ body: { ...fields, id: id.current } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('dutyId', t('delegation.duty'))}>
            <Select options={duties.map((duty) => ({ value: duty.id, label: `${roleName(duty.role)} · ${duty.unit}` }))} />
          </Form.Item>
          <Form.Item {...field('toAccount', t('delegation.to'))}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={colleagues.map((one) => ({ value: one.accountId, label: one.displayName }))}
            />
          </Form.Item>
          <Form.Item {...field('firstDay', t('delegation.firstDay'))}>
            <Input type="date" />
          </Form.Item>
          <Form.Item {...field('lastDay', t('delegation.lastDay'))}>
            <Input type="date" />
          </Form.Item>
          <Form.Item {...field('reason', t('delegation.reason'))}>
            <Input.TextArea rows={2} maxLength={200} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
