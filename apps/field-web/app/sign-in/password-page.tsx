import { call } from '@chuangcheng/api-client';
import { isStrongPassword } from '@chuangcheng/kit/password-policy';
import { changePassword } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page } from '../frame/page.tsx';
import { Problem } from '../parts/problem.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useSend } from '../parts/use-send.ts';
import { useSession } from '../session.ts';

/** Changes the own password; nothing else works while the first one is in use. */
export function PasswordPage({ onChanged }: { readonly onChanged?: () => void }) {
  const t = useT('app');
  const { account } = useSession();
  const navigate = useNavigate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const weak = !isStrongPassword(next, account.name);
  const send = useSend(async () => {
    await call(changePassword, { body: { current, next } });
    if (onChanged) onChanged();
    else void navigate('/me');
  });
  return (
    <Page title={t('password.title')} back={account.mustChangePassword ? undefined : '/me'}>
      {account.mustChangePassword && <p className="cf-note">{t('password.first')}</p>}
      <form
        className="cf-sheet cf-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!weak && next === again) send.run();
        }}
      >
        <input type="text" autoComplete="username" value={account.name} readOnly hidden />
        <TextField
          label={t('password.current')}
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          required
        />
        <TextField
          label={t('password.next')}
          type="password"
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          hint={t('password.rule')}
          fault={tried && weak ? t('password.weak') : undefined}
          required
        />
        <TextField
          label={t('password.again')}
          type="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          fault={tried && next !== again ? t('password.differs') : undefined}
          required
        />
        <Problem problem={send.problem} />
        <button className="cf-primary" type="submit" disabled={send.busy}>
          {t('password.do')}
        </button>
      </form>
    </Page>
  );
}
