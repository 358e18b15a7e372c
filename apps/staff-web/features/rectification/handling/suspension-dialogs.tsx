import { askSuspension, decideSuspension } from '@chuangcheng/modules/rectification/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Form, Input, Radio } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import type { MoveDialogProps } from '../case-file/move-dialog-props.ts';

/** 申请挂账: why it must wait, what is done meanwhile, and when it is looked at again. */
export function AskSuspensionDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={askSuspension}
      title={t('move.ask-suspension.title')}
      effect={t('move.ask-suspension.effect')}
      actionLabel={t('move.ask-suspension.button')}
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
          <Form.Item {...field('reviewOn', t('move.suspend.reviewOn'))}>
            <Input type="date" />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** 答复挂账申请: granted, the clock stands from now on. */
export function DecideSuspensionDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const format = useFormat();
  const asked = caseFile.handling.suspensionAsked;
  return (
    <FormDialog
      endpoint={decideSuspension}
      title={t('move.refuse-suspension.title')}
      effect={
        asked &&
        t('move.refuse-suspension.effect', {
          who: asked.askedBy,
          reason: asked.reason,
          plan: asked.plan,
          day: format.day(asked.reviewOn),
        })
      }
      actionLabel={t('move.refuse-suspension.button')}
      initial={{ granted: true, reviewOn: asked?.reviewOn }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('granted', t('move.decide-extension.decision'))}>
            <Radio.Group
              options={[
                { value: true, label: t('move.refuse-suspension.grant') },
                { value: false, label: t('move.decide-extension.refuse') },
              ]}
            />
          </Form.Item>
          <Form.Item {...field('answer', t('move.decide-extension.answer'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <Form.Item {...field('reviewOn', t('move.suspend.reviewOn'))}>
            <Input type="date" />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
