import { newId } from '@chuangcheng/kit/id';
import { addNegativeItem, changeNegativeItem, type NegativeRow } from '@chuangcheng/modules/assessment/contract';
import { PENALTIES, penaltyNames } from '@chuangcheng/modules/assessment/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { App, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { type FieldOf, FormDialog } from '../../../app/index.ts';

export type NegativeDialogProps = {
  readonly editionId: string;
  /** The item to change; without it a new one. */
  readonly item: NegativeRow | undefined;
  readonly onClose: () => void;
};

const BLANK = { penalty: 'deduct', lookBackMonths: 12, isVeto: false, basis: '', note: '' };

/** Adds to the negative list, or changes what is on it. */
export function NegativeDialog({ editionId, item, onClose }: NegativeDialogProps) {
  const t = useT('assessment');
  const { message } = App.useApp();
  const [id] = useState(newId);
  const shared = {
    onDone: () => void message.success(t(item ? 'negative.changed' : 'negative.added')),
    onClose,
    children: (field: FieldOf) => <NegativeFields field={field} />,
  };
  if (item) {
    const { id: itemId, ...initial } = item;
    return (
      <FormDialog
        endpoint={changeNegativeItem}
        title={t('negative.changeTitle', { number: item.number })}
        actionLabel={t('negative.changeDo')}
        initial={initial}
        input={(fields) => ({ params: { id: itemId }, body: withDeduction(fields) })}
        {...shared}
      />
    );
  }
  return (
    <FormDialog
      endpoint={addNegativeItem}
      title={t('negative.add')}
      actionLabel={t('negative.addDo')}
      initial={BLANK}
      input={(fields) => ({ body: { ...withDeduction(fields), id, editionId } })}
      {...shared}
    />
  );
}

/** Only a deduction has points; those of another penalty are not asked for and not sent. */
function withDeduction<T extends { penalty?: unknown; deduction?: number | null | undefined }>(fields: T) {
  return { ...fields, deduction: fields.penalty === 'deduct' ? (fields.deduction ?? null) : null };
}

function NegativeFields({ field }: { readonly field: FieldOf }) {
  const t = useT('assessment');
  const say = useBilingual();
  const penalty = Form.useWatch<string>('penalty');
  return (
    <>
      <Form.Item {...field('number', t('standard.number'))}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item {...field('title', t('negative.title'))}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Form.Item>
      <Form.Item {...field('penalty', t('negative.penalty'))}>
        <Select options={PENALTIES.map((value) => ({ value, label: say(penaltyNames[value]) }))} />
      </Form.Item>
      {penalty === 'deduct' && (
        <Form.Item {...field('deduction', t('negative.deduction'))} required>
          <InputNumber min={0} precision={2} />
        </Form.Item>
      )}
      <Form.Item {...field('lookBackMonths', t('negative.lookBack'), t('negative.lookBackHint'))}>
        <InputNumber min={1} max={120} precision={0} />
      </Form.Item>
      <Form.Item {...field('basis', t('negative.basis'))}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item {...field('note', t('negative.note'))}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item {...field('isVeto', '')} valuePropName="checked">
        <Checkbox>{t('negative.veto')}</Checkbox>
      </Form.Item>
    </>
  );
}
