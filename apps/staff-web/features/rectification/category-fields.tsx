import { useBilingual, useT } from '@chuangcheng/ui';
import { Form, Select } from 'antd';
import type { FieldOf } from '../../app/index.ts';
import type { CategoryChoices } from './use-category-choices.ts';

export type CategoryFieldsProps = {
  readonly field: FieldOf;
  readonly choices: CategoryChoices;
  readonly categoryId: string | undefined;
  readonly onCategory: (id: string) => void;
  readonly onCondition?: (id: string | undefined) => void;
};

/** 小类, then which of its 立案条件 is met, with the limit that follows. */
export function CategoryFields({ field, choices, categoryId, onCategory, onCondition }: CategoryFieldsProps) {
  const t = useT('rectification');
  const say = useBilingual();
  const form = Form.useFormInstance();
  const conditions = choices.categories.find((one) => one.id === categoryId)?.conditions ?? [];
  const chooseCategory = (id: string): void => {
    onCategory(id);
    const only = choices.categories.find((one) => one.id === id)?.conditions;
    const condition = only?.length === 1 ? only[0]?.id : undefined;
    form.setFieldValue('conditionId', condition);
    onCondition?.(condition);
  };
  return (
    <>
      <Form.Item {...field('categoryId', t('case.category'))}>
        <Select
          showSearch={{
            filterOption: (typed, option) => option?.words.includes(typed.trim().toLowerCase().replaceAll(' ', '')) ?? false,
          }}
          options={[...choices.options]}
          loading={choices.loading}
          onChange={chooseCategory}
        />
      </Form.Item>
      <Form.Item {...field('conditionId', t('case.condition'))}>
        <Select
          allowClear
          disabled={conditions.length === 0}
          options={conditions.map((one) => ({
            value: one.id,
            label: `${one.text}（${one.phases.map((phase) => say(phase.limit)).join(' → ')}）`,
          }))}
          onChange={(id?: string) => onCondition?.(id)}
        />
      </Form.Item>
    </>
  );
}
