import { newId } from '@chuangcheng/kit/id';
import { copyEdition, type EditionRow } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { App, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../../app/index.ts';

export type CopyEditionDialogProps = { readonly from: EditionRow; readonly onClose: () => void };

/** Begins the next edition with everything of another one. */
export function CopyEditionDialog({ from, onClose }: CopyEditionDialogProps) {
  const t = useT('assessment');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [id] = useState(newId);
  return (
    <FormDialog
      endpoint={copyEdition}
      title={t('edition.copyTitle', { version: from.version })}
      effect={t('edition.copyEffect', { count: from.standards })}
      actionLabel={t('edition.copyDo')}
      initial={{ name: from.name }}
      input={(fields) => ({ body: { ...fields, id, fromId: from.id } })}
      onDone={() => {
        void message.success(t('edition.copied'));
        void navigate(`/assessment/index?editionId=${id}`);
      }}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('version', t('edition.version'), t('edition.versionHint'))}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item {...field('name', t('edition.name'))}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
