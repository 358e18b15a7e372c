import { type AccountRow, endDuty, grantDuty } from '@chuangcheng/modules/organisation/contract';
import { EmptyState, ProblemAlert, useT } from '@chuangcheng/ui';
import { Button, Form, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { FormDialog, useCan, useRoleName, useSend } from '../../../app/index.ts';
import { AppointSecadmin } from './appoint-secadmin.tsx';
import { useUnitChoices } from '../use-unit-choices.ts';

const ROLES = grantDuty.body.shape.role.options;

/** The duties of an account: roles, each held in a unit. */
export function AccountDuties({ account }: { readonly account: AccountRow }) {
  const t = useT('organisation');
  const roleName = useRoleName();
  const can = useCan();
  const units = useUnitChoices();
  const [granting, setGranting] = useState(false);
  const end = useSend(endDuty, { done: t('account.dutyEnded') });
  const mayGrant = can('organisation.grant-duties');
  return (
    <section className="cc-sheet cc-duties">
      <header>
        <h2>{t('account.duties')}</h2>
        {mayGrant && (
          <Button type="primary" onClick={() => setGranting(true)}>
            {t('account.grant')}
          </Button>
        )}
      </header>
      {account.duties.length === 0 && <EmptyState title={t('account.noDuties')} hint={t('account.noDutiesHint')} />}
      <ul>
        {account.duties.map((duty) => (
          <li key={duty.id}>
            <strong>{roleName(duty.role)}</strong>
            <span>{duty.unit}</span>
            {mayGrant && (
              <Popconfirm
                title={t('account.endEffect', { role: roleName(duty.role), unit: duty.unit })}
                okText={t('account.end')}
                onConfirm={() => end.mutate({ params: { id: duty.id } })}
              >
                <Button size="small">{t('account.end')}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert problem={end.error} />
      {can('organisation.appoint-secadmin') && <AppointSecadmin account={account} />}
      {granting && (
        <FormDialog
          endpoint={grantDuty}
          title={t('account.grantTitle', { name: account.displayName })}
          actionLabel={t('account.grant')}
          input={(body) => ({ params: { id: account.id }, body })}
          onClose={() => setGranting(false)}
        >
          {(field) => (
            <>
              <Form.Item {...field('role', t('account.duty'))}>
                <Select options={ROLES.map((role) => ({ value: role, label: roleName(role) }))} />
              </Form.Item>
              <Form.Item {...field('unitId', t('account.unit'))}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={[...units.options]} loading={units.loading} />
              </Form.Item>
            </>
          )}
        </FormDialog>
      )}
    </section>
  );
}
