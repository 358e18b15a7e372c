import { completeFirstRun, getFirstRun, getSession } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Navigate, useNavigate } from 'react-router';
import { useAsk } from '../ask/use-ask.ts';
import { useContractForm } from '../form/use-contract-form.tsx';
import { useDocumentTitle } from '../page.tsx';
import { Doorway } from './doorway.tsx';
import { repeatRule, strengthRule } from './password-rules.ts';

/** An empty installation: the code printed at the start, the county, the first administrator. */
export function FirstRunPage() {
  const t = useT('app');
  const navigate = useNavigate();
  const client = useQueryClient();
  const firstRun = useAsk(getFirstRun);
  const { form, formProps, field, error, busy } = useContractForm(completeFirstRun, {
    input: (body) => ({ body }),
    onDone: (session) => {
      client.setQueryData([getSession.id, null], session);
      void navigate('/set-up', { replace: true });
    },
  });
  useDocumentTitle(t('firstRun.title'));
  if (firstRun.data && !firstRun.data.open) {
    const justFounded = client.getQueryData([getSession.id, null]) !== undefined;
    return <Navigate replace to={justFounded ? '/set-up' : '/sign-in'} />;
  }
  const accountName = () => String(form.getFieldValue('accountName') ?? '');
  return (
    <Doorway wide title={t('firstRun.title')} note={t('firstRun.note')}>
      <Form {...formProps} requiredMark={false}>
        {error}
        <fieldset>
          <legend>{t('firstRun.code')}</legend>
          <Form.Item {...field('code', t('firstRun.codeLabel'), t('firstRun.codeHint'))}>
            <Input autoFocus autoComplete="off" placeholder="XXXX-XXXX-XXXX" spellCheck={false} />
          </Form.Item>
        </fieldset>
        <fieldset>
          <legend>{t('firstRun.county')}</legend>
          <Form.Item {...field('countyName', t('firstRun.countyName'))}>
            <Input autoComplete="off" placeholder={t('firstRun.countyExample')} />
          </Form.Item>
          <Form.Item {...field('countyCode', t('firstRun.countyCode'), t('firstRun.countyCodeHint'))}>
            <Input inputMode="numeric" maxLength={6} autoComplete="off" />
          </Form.Item>
        </fieldset>
        <fieldset>
          <legend>{t('firstRun.administrator')}</legend>
          <Form.Item {...field('displayName', t('firstRun.displayName'))}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item {...field('accountName', t('signIn.name'), t('firstRun.accountHint'))}>
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item
            {...field('password', t('signIn.password'))}
            extra={t('password.rule')}
            rules={[strengthRule(t, accountName)]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item name="again" label={t('password.again')} dependencies={['password']} rules={[repeatRule(t, 'password')]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        </fieldset>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t('firstRun.do')}
        </Button>
      </Form>
    </Doorway>
  );
}
