import { dayOf } from '@chuangcheng/kit/civil-day';
import { newId } from '@chuangcheng/kit/id';
import {
  addRoutingRule,
  changeRoutingRule,
  findRoutingConflicts,
  type RoutingRuleRow,
} from '@chuangcheng/modules/rectification/contract';
import { Light, useT } from '@chuangcheng/ui';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { type FieldOf, FormDialog, useAsk } from '../../../app/index.ts';
import { type RoutingChoices, useRoutingChoices } from './use-routing-choices.ts';

type Props = { readonly rule?: RoutingRuleRow; readonly onClose: () => void };

/** Adds a rule, or says something else with the reason; one in conflict is warned of before it is kept. */
export function RuleDialog({ rule, onClose }: Props) {
  const t = useT('rectification');
  const choices = useRoutingChoices();
  const [id] = useState(newId);
  const [today] = useState(() => dayOf(new Date()));
  return rule ? (
    <FormDialog
      endpoint={changeRoutingRule}
      title={t('routing.change.title', { number: rule.number })}
      effect={t('routing.change.effect')}
      actionLabel={t('routing.change.do')}
      initial={{
        categoryId: rule.category?.id,
        ofClass: rule.ofClass?.key,
        siteTypeId: rule.siteType?.id,
        areaId: rule.area?.id,
        unitId: rule.unitId,
        fromDay: rule.fromDay,
        note: rule.note,
      }}
      input={(fields) => ({ params: { id: rule.id }, body: { ...fields, version: rule.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <RuleFields field={field} choices={withOwn(choices, rule)} exceptId={rule.id} />
          <Form.Item {...field('reason', t('routing.reasonNow'))}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  ) : (
    <FormDialog
      endpoint={addRoutingRule}
      title={t('routing.add.title')}
      effect={t('routing.add.effect')}
      actionLabel={t('routing.add.do')}
      initial={{ fromDay: today }}
      input={(fields) => ({ body: { ...fields, id } })}
      onClose={onClose}
    >
      {(field) => <RuleFields field={field} choices={choices} />}
    </FormDialog>
  );
}

/** An area of a level that is not offered stays choosable where a rule names it already. */
function withOwn(choices: RoutingChoices, { area }: RoutingRuleRow): RoutingChoices {
  if (!area || choices.areas.some((one) => one.value === area.id)) return choices;
  return { ...choices, areas: [{ value: area.id, label: area.name }, ...choices.areas] };
}

type FieldsProps = { readonly field: FieldOf; readonly choices: RoutingChoices; readonly exceptId?: string };

function RuleFields({ field, choices, exceptId }: FieldsProps) {
  const t = useT('rectification');
  const category = Form.useWatch<string | undefined>('categoryId');
  const select = (options: RoutingChoices['units'], disabled = false) => (
    <Select
      allowClear
      disabled={disabled}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('routing.any')}
    />
  );
  return (
    <>
      <Form.Item {...field('categoryId', t('case.category'))}>{select(choices.categories)}</Form.Item>
      <Form.Item {...field('ofClass', t('routing.ofClass'), t('routing.ofClassHint'))}>
        {select(choices.classes, Boolean(category))}
      </Form.Item>
      <Form.Item {...field('siteTypeId', t('routing.siteType'))}>{select(choices.siteTypes)}</Form.Item>
      <Form.Item {...field('areaId', t('routing.area'))}>{select(choices.areas)}</Form.Item>
      <Form.Item {...field('unitId', t('routing.unit'))}>
        <Select options={[...choices.units]} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item {...field('fromDay', t('routing.fromDay'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item {...field('note', t('routing.note'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Conflicts {...(exceptId !== undefined && { exceptId })} />
    </>
  );
}

type Draft = {
  readonly categoryId?: string;
  readonly ofClass?: string;
  readonly siteTypeId?: string;
  readonly areaId?: string;
  readonly unitId?: string;
};

/** Warns while the rule is written: which rules it would tie with. */
function Conflicts({ exceptId }: { readonly exceptId?: string }) {
  const t = useT('rectification');
  const { categoryId, ofClass, siteTypeId, areaId, unitId } = (Form.useWatch((fields: Draft) => fields) ?? {}) as Draft;
  const query = {
    ...(categoryId && { categoryId }),
    ...(ofClass && !categoryId && { ofClass }),
    ...(siteTypeId && { siteTypeId }),
    ...(areaId && { areaId }),
    ...(exceptId && { exceptId }),
  };
  const names = Boolean(categoryId ?? ofClass ?? siteTypeId ?? areaId);
  const asked = useAsk(
    findRoutingConflicts,
    { query: { ...query, unitId: unitId ?? '' } },
    { enabled: names && Boolean(unitId) },
  );
  const conflicts = names && unitId ? (asked.data?.conflicts ?? []) : [];
  if (conflicts.length === 0) return null;
  return (
    <div className="cc-routing-warning" role="alert">
      <Light color="red" label={t('routing.conflictTitle')} />
      <ul>
        {conflicts.map((one) => (
          <li key={one.number}>{t('routing.conflictLine', one)}</li>
        ))}
      </ul>
      <p>{t('routing.conflictEffect')}</p>
    </div>
  );
}
