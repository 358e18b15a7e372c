import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { askExtension, contestCase, reportCase } from '@chuangcheng/modules/rectification/contract';
import { PhotoUpload, useFormat, useT } from '@chuangcheng/ui';
import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { FormDialog, useAsk } from '../../../app/index.ts';
import type { MoveDialogProps } from './move-dialog-props.ts';

/** 反馈: what was done, with a picture of it. */
export function ReportDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const more = caseFile.phase.number < caseFile.phase.count;
  return (
    <FormDialog
      endpoint={reportCase}
      title={t('move.report.title')}
      effect={more ? t('move.report.nextPhase', { name: caseFile.phase.name }) : t('move.report.effect')}
      actionLabel={t(more ? 'move.report-phase.button' : 'move.report.button')}
      initial={{ photoIds: [] }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
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

/** 退回: possible once, with the reason why it is not this unit's. */
export function ContestDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const units = useAsk(listUnitChoices, { query: {} });
  return (
    <FormDialog
      endpoint={contestCase}
      title={t('move.contest.title')}
      effect={t('move.contest.effect')}
      actionLabel={t('move.contest.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('reason', t('move.reason'))}>
            <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
          </Form.Item>
          <Form.Item {...field('suggestedUnitId', t('move.contest.suggested'))}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={(units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
            />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** 延期: asked for before the deadline; the first deadline still counts for appraisal. */
export function AskExtensionDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const format = useFormat();
  return (
    <FormDialog
      endpoint={askExtension}
      title={t('move.ask-extension.title')}
      effect={t('move.ask-extension.effect', { moment: format.moment(caseFile.deadlineAt) })}
      actionLabel={t('move.ask-extension.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item
            {...field('wantedUntil', t('move.ask-extension.until'))}
            getValueFromEvent={(moment: Dayjs | null) => moment?.format('YYYY-MM-DDTHH:mm:ssZ')}
            getValueProps={() => ({})}
          >
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
          </Form.Item>
          <Form.Item {...field('reason', t('move.reason'))}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
