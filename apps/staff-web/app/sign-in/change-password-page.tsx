import { changePassword } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { App, Button, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { useContractForm } from '../form/use-contract-form.tsx';
import { Page } from '../page.tsx';
import { useSession } from '../session.tsx';
import { repeatRule, strengthRule } from './password-rules.ts';

/** Changes the own password; the frame shows it instead of everything else while the first password is in use. */
export function ChangePasswordPage() {
  const t = useT('app');
  const { account } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { formProps, field, error, busy, reset } = useContractForm(changePassword, {
    input: ({ current, next }) => ({ body: { current, next } }),
    onDone: () => {
      reset();
      void message.success(t('password.changed'));
      if (account.mustChangePassword) void navigate('/', { replace: true });
    },
  });
  return (
    <Page title={t('password.title')} note={account.mustChangePassword ? t('password.first') : undefined}>
      <Form {...formProps} className="cc-sheet cc-form-narrow" requiredMark={false}>
        {error}
        <input type="text" name="username" autoComplete="username" value={account.name} readOnly hidden />
        <Form.Item {...field('current', t('password.current'))}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          {...field('next', t('password.next'))}
          extra={t('password.rule')}
          rules={[strengthRule(t, () => account.name)]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label={t('password.again')} dependencies={['next']} rules={[repeatRule(t, 'next')]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('password.do')}
        </Button>
      </Form>
    </Page>
  );
}
