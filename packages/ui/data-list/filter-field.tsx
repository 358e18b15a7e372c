import { Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useT } from '../i18n/use-t.ts';
import type { FilterValue } from './list-state.ts';
import type { ListFilter } from './list-types.ts';

const DAY = 'YYYY-MM-DD';

export type FilterFieldProps = {
  readonly filter: ListFilter;
  readonly value: FilterValue;
  readonly onChange: (value: FilterValue) => void;
};

/** The control of one filter. */
export function FilterField({ filter, value, onChange }: FilterFieldProps) {
  const t = useT('ui');
  switch (filter.kind) {
    case 'select':
    case 'multi':
      return (
        <Select
          aria-label={filter.title}
          placeholder={filter.title}
          {...(filter.kind === 'multi' && { mode: 'multiple' as const, maxTagCount: 'responsive' as const })}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          loading={filter.loading ?? false}
          options={[...filter.options]}
          value={value as string | string[] | undefined}
          onChange={(next?: string | string[]) => onChange(next === undefined || next.length === 0 ? undefined : next)}
        />
      );
    case 'dateRange': {
      const [from, to] = Array.isArray(value) ? value : [];
      return (
        <DatePicker.RangePicker
          aria-label={filter.title}
          placeholder={[t('list.from', { name: filter.title }), t('list.to')]}
          allowEmpty={[true, true]}
          value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
          onChange={(days) => {
            const range = [days?.[0]?.format(DAY) ?? '', days?.[1]?.format(DAY) ?? ''] as const;
            onChange(range[0] || range[1] ? range : undefined);
          }}
        />
      );
    }
    case 'boolean':
      return (
        <Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked || undefined)}>
          {filter.title}
        </Checkbox>
      );
    case 'text':
      return (
        <Input.Search
          key={typeof value === 'string' ? value : ''}
          aria-label={filter.title}
          placeholder={filter.title}
          allowClear
          defaultValue={typeof value === 'string' ? value : ''}
          onSearch={(text) => onChange(text.trim() || undefined)}
        />
      );
  }
}
