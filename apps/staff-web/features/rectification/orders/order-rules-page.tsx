import { getOrderRules, type OrderRulesView, setOrderRules } from '@chuangcheng/modules/rectification/contract';
import { ORDER_COLOURS, type OrderColour, SOURCES, sourceNames } from '@chuangcheng/modules/rectification/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { App, Button, Form, Input, InputNumber, Select, Switch } from 'antd';
import { Answer, type FieldOf, Page, useAsk, useContractForm } from '../../../app/index.ts';
import { useCategoryChoices } from '../use-category-choices.ts';
import { OrderLight } from './order-marks.tsx';
import './orders.css';

/** When orders are issued and raised by rule. */
export function OrderRulesPage() {
  const t = useT('rectification');
  const asked = useAsk(getOrderRules);
  return (
    <Page title={t('nav.orderRules')} note={t('orderRule.note')} back={{ to: '/rectification/orders', label: t('nav.orders') }}>
      <Answer of={asked}>{(rules) => <RulesForm rules={rules} />}</Answer>
    </Page>
  );
}

function RulesForm({ rules }: { readonly rules: OrderRulesView }) {
  const t = useT('rectification');
  const { message } = App.useApp();
  const { form, busy, field, formProps, error } = useContractForm(setOrderRules, {
    input: (fields) => ({ body: fields }),
    onDone: () => {
      form.setFieldValue('reason', '');
      void message.success(t('orderRule.done'));
    },
  });
  return (
    <Form {...formProps} initialValues={{ rules }}>
      <div className="cc-order-rules">
        {ORDER_COLOURS.map((colour) => (
          <section key={colour}>
            <h2>
              <OrderLight colour={colour} />
            </h2>
            <RuleFields colour={colour} field={field} />
          </section>
        ))}
      </div>
      <Form.Item {...field('reason', t('orderRule.reason'))}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {error}
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('orderRule.do')}
      </Button>
    </Form>
  );
}

function RuleFields({ colour, field }: { readonly colour: OrderColour; readonly field: FieldOf }) {
  const t = useT('rectification');
  const say = useBilingual();
  const categories = useCategoryChoices();
  const of = (name: string, hint?: string) => field(`rules.${colour}.${name}`, t(`orderRule.${name}`), hint);
  return (
    <>
      <Form.Item {...of('active')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item
        {...field(`rules.${colour}.afterHours`, t(colour === 'blue' ? 'orderRule.overdueHours' : 'orderRule.unansweredHours'))}
      >
        <InputNumber min={0} max={400} />
      </Form.Item>
      {colour !== 'blue' && (
        <Form.Item {...of('unrepairedDays')}>
          <InputNumber min={1} max={60} />
        </Form.Item>
      )}
      <Form.Item {...of('answerDays')}>
        <InputNumber min={1} max={30} />
      </Form.Item>
      {colour === 'blue' ? (
        <Form.Item {...of('atMostDays', t('orderRule.atMostHint'))}>
          <InputNumber min={1} max={365} />
        </Form.Item>
      ) : (
        <>
          <Form.Item {...of('sources')}>
            <Select
              mode="multiple"
              options={SOURCES.map((source) => ({ value: source, label: say(sourceNames[source]) }))}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
          <Form.Item {...of('categoryIds')}>
            <Select
              mode="multiple"
              options={[...categories.options]}
              loading={categories.loading}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
        </>
      )}
    </>
  );
}
