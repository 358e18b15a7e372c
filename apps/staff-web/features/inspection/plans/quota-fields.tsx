import { listSiteTypes } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { Button, Form, InputNumber } from 'antd';
import { useAsk } from '../../../app/index.ts';
import './plans.css';

type Quota = { readonly siteTypeId: string; readonly amount: number };

/** How many sites of each type; a full plan takes a type whole. */
export function QuotaFields({ withAmount }: { readonly withAmount: boolean }) {
  const t = useT('inspection');
  return (
    <Form.Item
      name="quotas"
      label={t('plan.quotas')}
      rules={[{ required: true, type: 'array', min: 1, message: t('plan.quotaNeeded') }]}
    >
      <QuotaTable withAmount={withAmount} />
    </Form.Item>
  );
}

type QuotaTableProps = {
  readonly withAmount: boolean;
  readonly value?: readonly Quota[];
  readonly onChange?: (quotas: readonly Quota[]) => void;
};

/** A form control: one line per site type, with how many there are in use. */
function QuotaTable({ withAmount, value = [], onChange }: QuotaTableProps) {
  const t = useT('inspection');
  const asked = useAsk(listSiteTypes, { query: {} });
  const types = (asked.data?.types ?? []).filter((type) => type.sitesInUse > 0);
  const amounts = new Map(value.map((quota) => [quota.siteTypeId, quota.amount]));
  const set = (siteTypeId: string, amount: number | null): void => {
    const others = value.filter((quota) => quota.siteTypeId !== siteTypeId);
    onChange?.(amount ? [...others, { siteTypeId, amount }] : others);
  };
  const setAll = (share: number): void =>
    onChange?.(types.map((type) => ({ siteTypeId: type.id, amount: Math.max(1, Math.round(type.sitesInUse * share)) })));
  return (
    <>
      <div className="cc-quota-all">
        {withAmount ? (
          <>
            <Button size="small" onClick={() => setAll(0.1)}>
              {t('plan.eachShare', { percent: 10 })}
            </Button>
            <Button size="small" onClick={() => setAll(0.3)}>
              {t('plan.eachShare', { percent: 30 })}
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => setAll(1)}>
            {t('plan.allTypes')}
          </Button>
        )}
        <Button size="small" onClick={() => onChange?.([])}>
          {t('plan.clear')}
        </Button>
        <span className="cc-faint" role="status">
          {t('plan.sum', { types: value.length, sites: value.reduce((sum, quota) => sum + quota.amount, 0) })}
        </span>
      </div>
      <ul className="cc-quotas">
        {types.map((type) => (
          <li key={type.id}>
            <span>{type.name}</span>
            <InputNumber
              aria-label={t('plan.amountOf', { type: type.name })}
              min={0}
              max={type.sitesInUse}
              step={withAmount ? 1 : type.sitesInUse}
              precision={0}
              value={amounts.get(type.id) ?? 0}
              onChange={(amount) => set(type.id, withAmount ? amount : amount ? type.sitesInUse : 0)}
            />
            <span className="cc-faint">/ {type.sitesInUse}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
