import { listSitePoints } from '@chuangcheng/modules/assessment/contract';
import { listInspectorChoices } from '@chuangcheng/modules/inspection/contract';
import { PLAN_KINDS, planKindNames } from '@chuangcheng/modules/inspection/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type FieldOf, useAsk } from '../../../app/index.ts';
import { QuotaFields } from './quota-fields.tsx';

const DAY = 'YYYY-MM-DD';

/** When, which sites, and the pool of inspectors; pairs are drawn from it. */
export function PlanFields({ field }: { readonly field: FieldOf }) {
  const t = useT('inspection');
  const say = useBilingual();
  const kind = Form.useWatch('kind') as string | undefined;
  const inspectors = useAsk(listInspectorChoices);
  return (
    <>
      <Form.Item {...field('name', t('plan.name'))}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item {...field('kind', t('plan.kind'), t(`plan.kindHint.${kind ?? 'random'}`))}>
        <Radio.Group optionType="button" options={PLAN_KINDS.map((one) => ({ value: one, label: say(planKindNames[one]) }))} />
      </Form.Item>
      <div className="cc-plan-days">
        <DayField field={field} name="firstDay" label={t('plan.firstDay')} />
        <DayField field={field} name="lastDay" label={t('plan.lastDay')} />
      </div>
      {kind === 'targeted' ? <SitesField field={field} /> : <QuotaFields withAmount={kind !== 'full'} />}
      <Form.Item {...field('inspectorIds', t('plan.inspectors'), t('plan.inspectorsHint'))}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          loading={inspectors.isPending}
          options={(inspectors.data?.inspectors ?? []).map((one) => ({
            value: one.accountId,
            label: `${one.name}（${one.units.join('、')}）`,
          }))}
        />
      </Form.Item>
      <Form.Item {...field('note', t('plan.remark'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

function DayField({ field, name, label }: { readonly field: FieldOf; readonly name: string; readonly label: string }) {
  return (
    <Form.Item
      {...field(name, label)}
      getValueFromEvent={(day: Dayjs | null) => day?.format(DAY)}
      getValueProps={(day?: string) => ({ value: day ? dayjs(day, DAY) : null })}
    >
      <DatePicker format={DAY} />
    </Form.Item>
  );
}

function SitesField({ field }: { readonly field: FieldOf }) {
  const t = useT('inspection');
  const sites = useAsk(listSitePoints, { query: { state: ['in-use'] } });
  return (
    <Form.Item {...field('siteIds', t('plan.sites'))}>
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        loading={sites.isPending}
        options={(sites.data?.sites ?? []).map((site) => ({ value: site.id, label: `${site.code} ${site.name}` }))}
      />
    </Form.Item>
  );
}
