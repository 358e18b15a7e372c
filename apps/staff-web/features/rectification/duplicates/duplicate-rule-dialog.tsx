import { getDuplicateRule, setDuplicateRule } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { Form, Input, InputNumber, Switch } from 'antd';
import { FormDialog, useAsk } from '../../../app/index.ts';

/** What counts as a near duplicate in this county. */
export function DuplicateRuleDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT('rectification');
  const rule = useAsk(getDuplicateRule);
  if (!rule.data) return null;
  return (
    <FormDialog
      endpoint={setDuplicateRule}
      title={t('duplicate.rule.title')}
      effect={t('duplicate.rule.effect')}
      actionLabel={t('duplicate.rule.do')}
      initial={rule.data}
      input={(fields) => ({ body: fields })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('active', t('duplicate.rule.active'))} valuePropName="checked">
            <Switch />
          </Form.Item>
          <Form.Item {...field('metres', t('duplicate.rule.metres'))}>
            <InputNumber min={10} max={1000} />
          </Form.Item>
          <Form.Item {...field('days', t('duplicate.rule.days'))}>
            <InputNumber min={1} max={60} />
          </Form.Item>
          <Form.Item {...field('words', t('duplicate.rule.words'), t('duplicate.rule.wordsHint'))}>
            <InputNumber min={0.1} max={1} step={0.05} />
          </Form.Item>
          <Form.Item {...field('bits', t('duplicate.rule.bits'), t('duplicate.rule.bitsHint'))}>
            <InputNumber min={0} max={20} />
          </Form.Item>
          <Form.Item {...field('reason', t('move.reason'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
