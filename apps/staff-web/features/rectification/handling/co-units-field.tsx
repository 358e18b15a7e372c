import { useT } from '@chuangcheng/ui';
import { Button, Input, Select } from 'antd';
import './handling.css';

type CoUnit = { readonly unitId?: string; readonly task?: string };

type CoUnitsFieldProps = {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly value?: readonly CoUnit[];
  readonly onChange?: (value: readonly CoUnit[]) => void;
};

/** 协办单位 named at dispatch, each with what it does. */
export function CoUnitsField({ units, value = [], onChange }: CoUnitsFieldProps) {
  const t = useT('rectification');
  const put = (index: number, change: CoUnit): void =>
    onChange?.(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <div className="cc-co-units">
      {value.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added and removed, and hold no state of their own
        <div key={index} className="cc-co-unit">
          <Select
            aria-label={t('part.unit')}
            placeholder={t('part.unit')}
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            value={one.unitId ?? null}
            onChange={(unitId) => put(index, { unitId: unitId ?? undefined })}
          />
          <Input
            aria-label={t('part.task')}
            placeholder={t('part.task')}
            maxLength={300}
            value={one.task ?? ''}
            onChange={(event) => put(index, { task: event.target.value })}
          />
          <Button onClick={() => onChange?.(value.filter((_one, at) => at !== index))}>{t('part.remove')}</Button>
        </div>
      ))}
      <Button type="dashed" onClick={() => onChange?.([...value, {}])}>
        {t('part.add.do')}
      </Button>
    </div>
  );
}
