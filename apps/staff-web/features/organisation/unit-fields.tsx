import { useT } from '@chuangcheng/ui';
import { Form, Input, Select } from 'antd';
import type { FieldOf } from '../../app/index.ts';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitKindOptions } from './unit-kind-options.ts';

/** What is asked about a unit, new or changed. */
export function UnitFields({ field }: { readonly field: FieldOf }) {
  const t = useT('organisation');
  const kinds = useUnitKindOptions();
  const parents = useUnitChoices();
  return (
    <>
      <Form.Item {...field('name', t('unit.name'))}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item {...field('shortName', t('unit.shortName'))}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item {...field('kind', t('unit.kind'))}>
        <Select options={[...kinds]} />
      </Form.Item>
      <Form.Item {...field('parentId', t('unit.parent'))}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={[...parents.options]} loading={parents.loading} />
      </Form.Item>
    </>
  );
}
