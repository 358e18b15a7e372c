import { type AccountRow, getAccount, resetPassword, setAccountState } from '@chuangcheng/modules/organisation/contract';
import { ProblemAlert, ReasonDialog, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer, Page, useAsk, useCan, useSend } from '../../../app/index.ts';
import { AccountDuties } from './account-duties.tsx';
import { AccountState } from './accounts-page.tsx';
import { FirstPassword } from './first-password.tsx';
import './accounts.css';

/** One account: its state, and the duties it holds. */
export function AccountPage() {
  const { id = '' } = useParams();
  const account = useAsk(getAccount, { params: { id } });
  return <Answer of={account}>{(data) => <Account account={data} />}</Answer>;
}

function Account({ account }: { readonly account: AccountRow }) {
  const t = useT('organisation');
  const format = useFormat();
  const can = useCan();
  const [changing, setChanging] = useState(false);
  const [password, setPassword] = useState<string>();
  const closed = account.state === 'closed';
  const next = closed ? 'active' : 'closed';
  const reset = useSend(resetPassword, { onDone: ({ firstPassword }) => setPassword(firstPassword) });
  const change = useSend(setAccountState, { done: t(closed ? 'account.reopened' : 'account.wasClosed') });
  return (
    <Page
      title={account.displayName}
      note={
        <>
          <span>{account.name}</span>
          <AccountState account={account} />
          <span>{t('account.since', { moment: format.moment(account.createdAt) })}</span>
        </>
      }
      back={{ to: '/organisation/accounts', label: t('nav.accounts') }}
      more={
        can('organisation.make-accounts') && (
          <>
            <Button loading={reset.isPending} onClick={() => reset.mutate({ params: { id: account.id } })}>
              {t('account.reset')}
            </Button>
            <Button danger={!closed} onClick={() => setChanging(true)}>
              {t(closed ? 'account.reopen' : 'account.close')}
            </Button>
          </>
        )
      }
    >
      <ProblemAlert problem={reset.error} />
      <AccountDuties account={account} />
      {changing && (
        <ReasonDialog
          open
          title={t(closed ? 'account.reopen' : 'account.close')}
          effect={t(closed ? 'account.reopenEffect' : 'account.closeEffect', { name: account.displayName })}
          actionLabel={t(closed ? 'account.reopen' : 'account.close')}
          onSubmit={async (reason) => {
            await change.mutateAsync({ params: { id: account.id }, body: { state: next, reason } });
          }}
          onClose={() => setChanging(false)}
        />
      )}
      {password && <FirstPassword name={account.name} password={password} onClose={() => setPassword(undefined)} />}
    </Page>
  );
}
