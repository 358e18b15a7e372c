import { changeStandard } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { App, Button, Form } from 'antd';
import { useContractForm } from '../../../app/index.ts';
import type { StandardDetail } from './standard-facts.tsx';
import { StandardFields } from './standard-fields.tsx';

export type EditStandardFormProps = { readonly standard: StandardDetail; readonly onClose: () => void };

/** Changes texts, points, methods and units of a standard. */
export function EditStandardForm({ standard, onClose }: EditStandardFormProps) {
  const t = useT('assessment');
  const { message } = App.useApp();
  const { busy, field, formProps, error } = useContractForm(changeStandard, {
    input: (body) => ({ params: { id: standard.id }, body }),
    onDone: () => {
      void message.success(t('standard.edited'));
      onClose();
    },
  });
  return (
    <Form
      {...formProps}
      initialValues={{
        requirements: [...standard.requirements],
        methods: [...standard.methods],
        points: standard.points,
        scoringRule: standard.scoringRule,
        lead: standard.lead?.text ?? '',
        responsible: standard.responsible.map((unit) => unit.text),
        dueText: standard.dueText,
      }}
    >
      {standard.edition.state === 'in-force' && <p className="cc-dialog-effect">{t('standard.editInForce')}</p>}
      <StandardFields field={field} />
      {error}
      <div className="cc-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('standard.editDo')}
        </Button>
        <Button onClick={onClose}>{t('standard.editCancel')}</Button>
      </div>
    </Form>
  );
}
