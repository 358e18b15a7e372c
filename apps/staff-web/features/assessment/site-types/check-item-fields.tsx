import { getIndexTree } from '@chuangcheng/modules/assessment/contract';
import { CHECK_KINDS, type CheckKind, checkKindNames } from '@chuangcheng/modules/assessment/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { Form, Input, InputNumber, Select } from 'antd';
import { type FieldOf, useAsk } from '../../../app/index.ts';
import type { PricedItem } from './cost-of-item.ts';
import { useCostWords } from './use-cost-words.ts';

export type CheckItemFieldsProps = { readonly field: FieldOf; readonly editionId: string };

/** What is asked about a check item, and what one occurrence costs by what is typed. */
export function CheckItemFields({ field, editionId }: CheckItemFieldsProps) {
  const t = useT('assessment');
  const say = useBilingual();
  const tree = useAsk(getIndexTree, { query: { editionId } });
  const standards = (tree.data?.nodes ?? []).filter((node) => node.standard !== null);
  return (
    <>
      <Form.Item {...field('content', t('item.content'))}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Form.Item>
      <div className="cc-form-columns">
        <Form.Item {...field('kind', t('item.kind'))}>
          <Select options={CHECK_KINDS.map((kind) => ({ value: kind, label: say(checkKindNames[kind]) }))} />
        </Form.Item>
        <Form.Item {...field('observation', t('item.observation'), t('item.observationHint'))}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <div className="cc-form-columns">
        <Form.Item {...field('fullMark', t('item.fullMark'))}>
          <InputNumber min={0.01} precision={2} />
        </Form.Item>
        <Form.Item {...field('deduction', t('item.deduction'))}>
          <InputNumber min={0} precision={2} step={0.5} />
        </Form.Item>
        <Form.Item {...field('floorMark', t('item.floorMark'))}>
          <InputNumber min={0} precision={2} />
        </Form.Item>
      </div>
      <Form.Item {...field('exemption', t('item.exemption'), t('item.exemptionHint'))}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={300} />
      </Form.Item>
      <LiveCost />
      <Form.Item {...field('standards', t('item.standards'))} required={false}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          loading={tree.isPending}
          options={standards.map((node) => ({ value: node.number, label: `${node.number} ${node.title}` }))}
          optionLabelProp="value"
        />
      </Form.Item>
    </>
  );
}

/** Follows what is typed; says what is still needed before there is a price. */
function LiveCost() {
  const t = useT('assessment');
  const cost = useCostWords();
  const form = Form.useFormInstance<Partial<PricedItem>>();
  const typed = Form.useWatch([], form) as Partial<PricedItem> | undefined;
  const { fullMark, deduction, floorMark } = typed ?? {};
  const known = typeof fullMark === 'number' && typeof deduction === 'number' && typeof floorMark === 'number';
  return (
    <p className="cc-item-cost cc-item-live" role="status">
      {known
        ? cost({
            kind: (typed?.kind ?? 'count') satisfies CheckKind,
            observation: typed?.observation ?? '',
            content: typed?.content ?? '',
            exemption: typed?.exemption ?? '',
            fullMark,
            deduction,
            floorMark,
          })
        : t('item.costUnknown')}
    </p>
  );
}
