import { call } from '@chuangcheng/api-client';
import { roleName } from '@chuangcheng/modules/organisation/domain';
import { signOut } from '@chuangcheng/platform/contract';
import { useBilingual, useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useUnsent } from '../outbox/use-unsent.ts';
import { Problem } from '../parts/problem.tsx';
import { useSend } from '../parts/use-send.ts';
import { useSession } from '../session.ts';
import { forgetSession } from '../store/kept-session.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Page } from './page.tsx';

/** Who I am here, the language, and the way out. */
export function MePage() {
  const t = useT('app');
  const say = useBilingual();
  const navigate = useNavigate();
  const { account, duties, county } = useSession();
  const unsent = useUnsent();
  const [sure, setSure] = useState(false);
  const leave = useSend(async () => {
    await call(signOut);
    await forgetSession(account.id);
    void navigate('/sign-in', { replace: true });
  });
  const holds = unsent.visits + unsent.open > 0;
  return (
    <Page title={account.displayName} note={county.name}>
      <section className="cf-sheet">
        <h2>{t('me.duties')}</h2>
        <ul className="cf-lines">
          {duties.map(({ role, unitId, unitName }) => (
            <li key={role + unitId}>
              {unitName} · {say(roleName(role))}
            </li>
          ))}
        </ul>
      </section>
      <section className="cf-sheet cf-choices">
        <Link className="cf-plain" to="/outbox">
          {t('outbox.title')}
        </Link>
        <Link className="cf-plain" to="/password">
          {t('password.title')}
        </Link>
        <LanguageSwitch />
        <a className="cf-plain" href="/">
          {t('me.desk')}
        </a>
      </section>
      <Problem problem={leave.problem} />
      {sure && holds && <p className="cf-note">{t('me.unsent', { count: unsent.visits + unsent.open })}</p>}
      <button
        type="button"
        className="cf-secondary"
        disabled={leave.busy}
        onClick={() => (holds && !sure ? setSure(true) : leave.run())}
      >
        {sure && holds ? t('me.leaveAnyway') : t('me.leave')}
      </button>
    </Page>
  );
}
