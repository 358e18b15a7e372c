import { call, download } from '@chuangcheng/api-client';
import { type AccountRow, exportAccounts, grantDuty, listAccounts } from '@chuangcheng/modules/organisation/contract';
import { DASH, DataList, onDemand, StateTag, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Page, savedViewsOf, useCan, useRoleName } from '../../../app/index.ts';

const LIST = listAccounts.id;
const FirstPassword = onDemand(async () => (await import('./first-password.tsx')).FirstPassword);
const OpenAccountDialog = onDemand(async () => (await import('./open-account-dialog.tsx')).OpenAccountDialog);
const ROLES = grantDuty.body.shape.role.options;

/** Who may sign in, and with which duties. */
export function AccountsPage() {
  const t = useT('organisation');
  const roleName = useRoleName();
  const format = useFormat();
  const can = useCan();
  const [opening, setOpening] = useState(false);
  const [opened, setOpened] = useState<{ name: string; password: string }>();
  return (
    <Page
      title={t('nav.accounts')}
      note={t('accounts.note')}
      action={
        can('organisation.make-accounts') && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('accounts.open')}
          </Button>
        )
      }
    >
      <DataList<AccountRow>
        id={LIST}
        label={t('nav.accounts')}
        columns={[
          { key: 'name', title: t('account.name'), sortKey: 'name', width: 180, render: (row) => row.name },
          { key: 'displayName', title: t('account.displayName'), width: 200, render: (row) => row.displayName },
          {
            key: 'duties',
            title: t('account.duties'),
            render: (row) => row.duties.map((duty) => `${roleName(duty.role)} · ${duty.unit}`).join(' / ') || DASH,
          },
          { key: 'state', title: t('account.state'), width: 180, render: (row) => <AccountState account={row} /> },
          {
            key: 'createdAt',
            title: t('account.createdAt'),
            sortKey: 'createdAt',
            width: 190,
            render: (row) => format.moment(row.createdAt),
          },
        ]}
        filters={[
          {
            key: 'role',
            title: t('account.duty'),
            kind: 'select',
            options: ROLES.map((role) => ({ value: role, label: roleName(role) })),
          },
          {
            key: 'state',
            title: t('account.state'),
            kind: 'select',
            options: [
              { value: 'active', label: t('account.active') },
              { value: 'closed', label: t('account.closed') },
            ],
          },
        ]}
        load={(query, signal) => call(listAccounts, { query }, { signal })}
        onExport={(query, shown) => download(exportAccounts, { query: { ...query, columns: [...shown] } })}
        rowKey={(row) => row.id}
        rowHref={(row) => `/organisation/accounts/${row.id}`}
        searchHint={t('accounts.searchHint')}
        defaultSort="name"
        views={savedViewsOf(LIST)}
        empty={{ title: t('accounts.empty'), hint: t('accounts.emptyHint') }}
      />
      {opening && (
        <OpenAccountDialog onClose={() => setOpening(false)} onOpened={(name, password) => setOpened({ name, password })} />
      )}
      {opened && <FirstPassword {...opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

/** Can the account sign in, and has it still its first password? */
export function AccountState({ account }: { readonly account: AccountRow }) {
  const t = useT('organisation');
  if (account.state === 'closed') return <StateTag>{t('account.closed')}</StateTag>;
  return account.mustChangePassword ? (
    <StateTag tone="waiting">{t('account.firstPassword')}</StateTag>
  ) : (
    <StateTag tone="good">{t('account.active')}</StateTag>
  );
}
