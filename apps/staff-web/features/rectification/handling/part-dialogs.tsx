import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { addPart, type CasePartView, reportPart } from '@chuangcheng/modules/rectification/contract';
import { PhotoUpload, useT } from '@chuangcheng/ui';
import { Form, Input, Select } from 'antd';
import { FormDialog, useAsk } from '../../../app/index.ts';

/** Asks another unit to take part. */
export function AddPartDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useT('rectification');
  const units = useAsk(listUnitChoices, { query: {} });
  return (
    <FormDialog
      endpoint={addPart}
      title={t('part.add.title')}
      effect={t('part.add.effect')}
      actionLabel={t('part.add.do')}
      input={(fields) => ({ params: { id: caseId }, body: fields })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('unitId', t('part.unit'))}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
              loading={units.isPending}
            />
          </Form.Item>
          <Form.Item {...field('task', t('part.task'))}>
            <Input.TextArea rows={2} maxLength={300} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** The co-unit says what it did and shows it. */
export function ReportPartDialog({ part, onClose }: { readonly part: CasePartView; readonly onClose: () => void }) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={reportPart}
      title={t('part.report.title')}
      effect={part.task}
      actionLabel={t('part.report.do')}
      initial={{ photoIds: [] }}
      input={(fields) => ({ params: { id: part.id }, body: fields })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('result', t('move.report.result'))}>
            <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
          </Form.Item>
          <Form.Item {...field('photoIds', t('move.report.photos'))}>
            <PhotoUpload />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
