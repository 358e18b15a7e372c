import { getFirstRun, getSession, signIn } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useAsk } from '../ask/use-ask.ts';
import { useContractForm } from '../form/use-contract-form.tsx';
import { useDocumentTitle } from '../page.tsx';
import { Doorway } from './doorway.tsx';
import { addressAfterSignIn } from './sign-in-address.ts';

/** Sign in, and go back to where the session ended. An empty installation leads to its first-run guide. */
export function SignInPage() {
  const t = useT('app');
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const firstRun = useAsk(getFirstRun);
  const { formProps, field, error, busy } = useContractForm(signIn, {
    input: (body) => ({ body }),
    onDone: (session) => {
      client.setQueryData([getSession.id, null], session);
      void navigate(addressAfterSignIn(address.get('to')), { replace: true });
    },
  });
  useDocumentTitle(t('signIn.title'));
  if (firstRun.data?.open) return <Navigate replace to="/first-run" />;
  return (
    <Doorway title={t('signIn.title')} note={address.has('to') ? t('signIn.again') : undefined}>
      <Form {...formProps} size="large" requiredMark={false}>
        {error}
        <Form.Item {...field('name', t('signIn.name'))}>
          <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item {...field('password', t('signIn.password'))}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t('signIn.do')}
        </Button>
      </Form>
      <p className="cc-doorway-help">{t('signIn.help')}</p>
    </Doorway>
  );
}
