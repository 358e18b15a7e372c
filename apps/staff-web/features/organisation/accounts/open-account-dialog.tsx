import { newId } from '@chuangcheng/kit/id';
import { openAccount } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { Form, Input } from 'antd';
import { useRef } from 'react';
import { FormDialog } from '../../../app/index.ts';

export type OpenAccountDialogProps = {
  readonly onClose: () => void;
  readonly onOpened: (name: string, password: string) => void;
};

/** Opens an account; the first password comes back and is shown once. */
export function OpenAccountDialog({ onClose, onOpened }: OpenAccountDialogProps) {
  const t = useT('organisation');
  // Kept over a repeated attempt, so that an answer lost on the way opens no second account.
  const id = useRef(newId());
  const name = useRef('');
  return (
    <FormDialog
      endpoint={openAccount}
      title={t('accounts.open')}
      effect={t('accounts.openEffect')}
      actionLabel={t('accounts.open')}
      input={(fields) => {
        name.current = fields.name;
        return { body: { ...fields, id: id.current } };
      }}
      onDone={({ firstPassword }) => onOpened(name.current, firstPassword)}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('displayName', t('account.displayName'))}>
            <Input autoFocus maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item {...field('name', t('account.name'), t('account.nameHint'))}>
            <Input maxLength={32} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
