import { useT } from '@chuangcheng/ui';
import { Button, Modal, Typography } from 'antd';

export type FirstPasswordProps = { readonly name: string; readonly password: string; readonly onClose: () => void };

/** The password an account begins with. It is stored nowhere and shown this once. */
export function FirstPassword({ name, password, onClose }: FirstPasswordProps) {
  const t = useT('organisation');
  return (
    <Modal
      open
      title={t('accounts.passwordTitle', { name })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('accounts.passwordNoted')}
        </Button>
      }
    >
      <p>{t('accounts.passwordHint')}</p>
      <Typography.Paragraph className="cc-first-password" copyable={{ text: password }}>
        {password}
      </Typography.Paragraph>
    </Modal>
  );
}
