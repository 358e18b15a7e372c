import { closeCase, decideExtension, resumeCase, suspendCase } from '@chuangcheng/modules/rectification/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Form, Input, Radio } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import type { MoveDialogProps } from './move-dialog-props.ts';

/** 结案 after the repair was verified. */
export function CloseDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={closeCase}
      title={t('move.close.title')}
      effect={t('move.close.effect')}
      actionLabel={t('move.close.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('note', t('move.note'))}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** 挂账: the clock stands still while the plan is carried out. */
export function SuspendDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={suspendCase}
      title={t('move.suspend.title')}
      effect={t('move.suspend.effect')}
      actionLabel={t('move.suspend.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('reason', t('move.reason'))}>
            <Input.TextArea rows={2} maxLength={500} autoFocus />
          </Form.Item>
          <Form.Item {...field('plan', t('move.suspend.plan'))}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <Form.Item {...field('reviewOn', t('move.suspend.reviewOn'), t('move.suspend.reviewHint'))}>
            <Input type="date" />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** The clock goes on; the time suspended does not count. */
export function ResumeDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={resumeCase}
      title={t('move.resume.title')}
      effect={t('move.resume.effect')}
      actionLabel={t('move.resume.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('reason', t('move.reason'))}>
          <Input.TextArea rows={2} maxLength={500} autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** The office grants or refuses the later deadline a unit asked for. */
export function DecideExtensionDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const format = useFormat();
  return (
    <FormDialog
      endpoint={decideExtension}
      title={t('move.decide-extension.title')}
      effect={
        caseFile.extension &&
        t('move.decide-extension.effect', {
          unit: caseFile.unit ?? '',
          moment: format.moment(caseFile.extension.wantedUntil),
          reason: caseFile.extension.reason,
        })
      }
      actionLabel={t('move.decide-extension.button')}
      initial={{ granted: true }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('granted', t('move.decide-extension.decision'))}>
            <Radio.Group
              options={[
                { value: true, label: t('move.decide-extension.grant') },
                { value: false, label: t('move.decide-extension.refuse') },
              ]}
            />
          </Form.Item>
          <Form.Item {...field('answer', t('move.decide-extension.answer'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
