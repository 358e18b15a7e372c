import { passCase, reworkCase } from '@chuangcheng/modules/rectification/contract';
import { PhotoUpload, useT } from '@chuangcheng/ui';
import { Form, Input } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import { WayField } from '../handling/way-field.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';

/** 核查通过: somebody of another unit confirms the repair. */
export function PassDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={passCase}
      title={t('move.pass.title')}
      effect={t('move.pass.effect', { closing: caseFile.closingText ?? '' })}
      actionLabel={t('move.pass.button')}
      initial={{ photoIds: [], way: 'photo' }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <WayField field={field} />
          <Form.Item {...field('note', t('move.note'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
          <Form.Item {...field('photoIds', t('move.pass.photos'))}>
            <PhotoUpload />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

/** 返工: what is still wrong, so that the unit knows what to do. */
export function ReworkDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={reworkCase}
      title={t('move.rework.title')}
      effect={t('move.rework.effect', { unit: caseFile.unit ?? '' })}
      actionLabel={t('move.rework.button')}
      initial={{ photoIds: [], way: 'photo' }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <WayField field={field} />
          <Form.Item {...field('reason', t('move.rework.reason'))}>
            <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
          </Form.Item>
          <Form.Item {...field('photoIds', t('move.pass.photos'))}>
            <PhotoUpload />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
