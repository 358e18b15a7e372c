import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { KNOWN_METHODS } from '@chuangcheng/modules/assessment/domain';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { AutoComplete, Button, Form, Input, InputNumber, Select } from 'antd';
import { type FieldOf, useAsk } from '../../../app/index.ts';

const LEAST = 2;
const NAME_SEPARATORS = ['、', '，', ',', ';', '；'];

/** What is asked about a standard, new or changed. Names of units are typed as they shall read; the server matches them. */
export function StandardFields({ field }: { readonly field: FieldOf }) {
  const t = useT('assessment');
  const units = useAsk(listUnitChoices, { query: {} });
  const names = (units.data?.units ?? []).map((unit) => ({ value: unit.name, label: unit.name }));
  return (
    <>
      <Requirements />
      <div className="cc-form-columns">
        <Form.Item {...field('methods', t('standard.methods'))}>
          <Select mode="tags" options={KNOWN_METHODS.map((method) => ({ value: method, label: method }))} />
        </Form.Item>
        <Form.Item {...field('points', t('standard.pointsHead'))}>
          <InputNumber min={0} precision={2} step={0.1} />
        </Form.Item>
        <Form.Item {...field('dueText', t('standard.due'), t('standard.dueHint'))}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item {...field('scoringRule', t('standard.scoringRule'))}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item {...field('lead', t('standard.lead'), t('standard.leadHint'))}>
        <AutoComplete
          allowClear
          options={names}
          maxLength={60}
          showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
        />
      </Form.Item>
      <Form.Item {...field('responsible', t('standard.responsible'), t('standard.responsibleHint'))} required={false}>
        <Select mode="tags" options={names} tokenSeparators={NAME_SEPARATORS} />
      </Form.Item>
    </>
  );
}

/** The requirement lines, each a text of its own. */
function Requirements() {
  const t = useT('assessment');
  return (
    <Form.Item label={t('standard.requirements')} required>
      <Form.List name="requirements">
        {(lines, { add, remove }) => (
          <>
            {lines.map((line, at) => (
              <div key={line.key} className="cc-requirement-field">
                <span>{at + 1}.</span>
                <Form.Item
                  name={line.name}
                  rules={[{ required: true, whitespace: true, min: LEAST, message: t('standard.requirementShort') }]}
                >
                  <Input.TextArea
                    autoSize={{ minRows: 1 }}
                    maxLength={1000}
                    aria-label={t('standard.requirement', { number: at + 1 })}
                  />
                </Form.Item>
                {lines.length > 1 && (
                  <Button
                    type="text"
                    icon={<MinusCircleOutlined aria-hidden />}
                    aria-label={t('standard.removeRequirement', { number: at + 1 })}
                    onClick={() => remove(line.name)}
                  />
                )}
              </div>
            ))}
            <Button type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add('')}>
              {t('standard.addRequirement')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
