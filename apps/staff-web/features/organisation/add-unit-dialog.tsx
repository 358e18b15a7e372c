import { newId } from '@chuangcheng/kit/id';
import { addUnit } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../app/index.ts';
import { UnitFields } from './unit-fields.tsx';

/** Adds a unit by hand and opens it. */
export function AddUnitDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT('organisation');
  const navigate = useNavigate();
  return (
    <FormDialog
      endpoint={addUnit}
      title={t('units.add')}
      actionLabel={t('units.addDo')}
      input={(fields) => ({ body: { ...fields, id: newId() } })}
      onDone={({ id }) => void navigate(`/organisation/units/${id}`)}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('code', t('unit.code'), t('unit.codeHint'))}>
            <Input autoFocus maxLength={14} />
          </Form.Item>
          <UnitFields field={field} />
        </>
      )}
    </FormDialog>
  );
}
