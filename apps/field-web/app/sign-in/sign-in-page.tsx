import { call } from '@chuangcheng/api-client';
import { signIn } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import { Problem } from '../parts/problem.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { useSend } from '../parts/use-send.ts';
import { keepSession } from '../store/kept-session.ts';
import { addressAfterSignIn } from './sign-in-address.ts';

/** Sign in, and go back to where the session ended. */
export function SignInPage() {
  const t = useT('app');
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const send = useSend(async () => {
    await keepSession(await call(signIn, { body: { name, password } }));
    void navigate(addressAfterSignIn(address.get('to')), { replace: true });
  });
  useDocumentTitle(t('signIn.title'));
  return (
    <div className="cf-door">
      <header>
        <strong>{t('product')}</strong>
        <LanguageSwitch />
      </header>
      <main>
        <h1>{t('signIn.title')}</h1>
        <p className="cf-soft">{address.has('to') ? t('signIn.again') : t('signIn.about')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send.run();
          }}
        >
          <TextField label={t('signIn.name')} value={name} onChange={setName} autoComplete="username" required />
          <TextField
            label={t('signIn.password')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            required
          />
          <Problem problem={send.problem} />
          <button className="cf-primary" type="submit" disabled={send.busy}>
            {send.busy ? t('signIn.busy') : t('signIn.do')}
          </button>
        </form>
        <p className="cf-faint">{t('signIn.help')}</p>
      </main>
    </div>
  );
}
