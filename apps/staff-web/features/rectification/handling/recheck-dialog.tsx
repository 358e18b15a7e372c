import { recheckCase } from '@chuangcheng/modules/rectification/contract';
import { RECHECKS, recheckNames } from '@chuangcheng/modules/rectification/domain';
import { PhotoUpload, useBilingual, useT } from '@chuangcheng/ui';
import { Form, Input, Radio } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import type { MoveDialogProps } from '../case-file/move-dialog-props.ts';

/** 回头看: what is found at the place of a closed case file now, and what follows from it. */
export function RecheckDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const say = useBilingual();
  return (
    <FormDialog
      endpoint={recheckCase}
      title={t('move.recheck.title')}
      effect={t('move.recheck.effect')}
      actionLabel={t('move.recheck.button')}
      initial={{ result: 'holds', photoIds: [] }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('result', t('recheck.result'))}>
            <Radio.Group
              className="cc-recheck-choice"
              options={RECHECKS.map((result) => ({
                value: result,
                label: (
                  <>
                    {say(recheckNames[result])} <span className="cc-faint">{t(`recheck.follows.${result}`)}</span>
                  </>
                ),
              }))}
            />
          </Form.Item>
          <Form.Item {...field('reason', t('recheck.reason'))}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <Form.Item {...field('photoIds', t('recheck.photos'))}>
            <PhotoUpload />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
