import { WAYS, wayNames } from '@chuangcheng/modules/rectification/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { Form, Radio } from 'antd';
import type { FieldOf } from '../../../app/index.ts';

/** How a repair was verified: on site, or by comparing pictures. */
export function WayField({ field }: { readonly field: FieldOf }) {
  const t = useT('rectification');
  const say = useBilingual();
  return (
    <Form.Item {...field('way', t('verification.way'), t('verification.wayHint'))}>
      <Radio.Group options={WAYS.map((way) => ({ value: way, label: say(wayNames[way]) }))} />
    </Form.Item>
  );
}
