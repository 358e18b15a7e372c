import { ORIGIN_FIELDS, originFields, type Source } from '@chuangcheng/modules/rectification/domain';
import { useBilingual } from '@chuangcheng/ui';
import { Form, Input } from 'antd';
import type { FieldOf } from '../../../app/index.ts';

/** What the source is known by: document, order, outlet or meeting. */
export function OriginFields({ field, source }: { readonly field: FieldOf; readonly source: Source }) {
  const say = useBilingual();
  const names = originFields[source] ?? {};
  return (
    <>
      {ORIGIN_FIELDS.map((key) => {
        const name = names[key];
        return (
          name && (
            <Form.Item key={key} {...field(`origin.${key}`, say(name))}>
              <Input maxLength={key === 'link' ? 500 : 80} type={key === 'day' ? 'date' : key === 'link' ? 'url' : 'text'} />
            </Form.Item>
          )
        );
      })}
    </>
  );
}
