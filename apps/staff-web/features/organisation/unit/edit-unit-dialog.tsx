import { changeUnit } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { App, Form, Select } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import { UnitFields } from '../unit-fields.tsx';
import type { UnitDetail } from './unit-detail.ts';

/** Changes name, kind, place in the tree and state of a unit. */
export function EditUnitDialog({ unit, onClose }: { readonly unit: UnitDetail; readonly onClose: () => void }) {
  const t = useT('organisation');
  const { message } = App.useApp();
  return (
    <FormDialog
      endpoint={changeUnit}
      title={t('unit.edit')}
      actionLabel={t('unit.editDo')}
      initial={{ name: unit.name, shortName: unit.shortName, kind: unit.kind, parentId: unit.parentId, state: unit.state }}
      input={({ parentId = null, ...body }) => ({ params: { id: unit.id }, body: { ...body, parentId } })}
      onDone={() => void message.success(t('unit.edited'))}
      onClose={onClose}
    >
      {(field) => (
        <>
          <UnitFields field={field} />
          <Form.Item {...field('state', t('unit.state'))}>
            <Select
              options={[
                { value: 'active', label: t('unit.active') },
                { value: 'closed', label: t('unit.closed') },
              ]}
            />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
