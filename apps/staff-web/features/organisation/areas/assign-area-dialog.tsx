import { assignArea } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { App, Form, Input, Select } from 'antd';
import { FormDialog } from '../../../app/index.ts';
import { useUnitChoices } from '../use-unit-choices.ts';
import type { AreaFeature } from './area-feature.ts';

export type AssignAreaDialogProps = { readonly area: AreaFeature['properties']; readonly onClose: () => void };

/** Says which unit answers for an area, for everything in it or for one kind of place. */
export function AssignAreaDialog({ area, onClose }: AssignAreaDialogProps) {
  const t = useT('organisation');
  const units = useUnitChoices();
  const { message } = App.useApp();
  return (
    <FormDialog
      endpoint={assignArea}
      title={t('areas.assignTitle', { area: area.name })}
      actionLabel={t('areas.assign')}
      initial={{ unitId: area.unitId ?? undefined }}
      input={(body) => ({ params: { id: area.id }, body })}
      onDone={() => void message.success(t('areas.assignedDone'))}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('unitId', t('areas.unit'))}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={[...units.options]} loading={units.loading} />
          </Form.Item>
          <Form.Item {...field('placeKind', t('areas.placeKind'), t('areas.placeKindHint'))}>
            <Input maxLength={40} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
