import { type AccountRow, appointSecadmin, listAccounts } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { FormDialog, useAsk } from '../../../app/index.ts';
import { useUnitChoices } from '../use-unit-choices.ts';

/** Appoints the first security administrator; there only while the county has none. */
export function AppointSecadmin({ account }: { readonly account: AccountRow }) {
  const t = useT('organisation');
  const units = useUnitChoices();
  const [open, setOpen] = useState(false);
  const existing = useAsk(listAccounts, { query: { role: 'secadmin', pageSize: 1 } });
  if (existing.data?.total !== 0) return <p className="cc-faint">{t('account.grantedBy')}</p>;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('account.appoint')}
      </Button>
      {open && (
        <FormDialog
          endpoint={appointSecadmin}
          title={t('account.appointTitle', { name: account.displayName })}
          effect={t('account.appointEffect')}
          actionLabel={t('account.appoint')}
          input={(body) => ({ params: { id: account.id }, body })}
          onClose={() => setOpen(false)}
        >
          {(field) => (
            <Form.Item {...field('unitId', t('account.unit'))}>
              <Select showSearch={{ optionFilterProp: 'label' }} options={[...units.options]} loading={units.loading} />
            </Form.Item>
          )}
        </FormDialog>
      )}
    </>
  );
}
