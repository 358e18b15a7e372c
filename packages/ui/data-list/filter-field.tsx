import { Checkbox, Input, Select } from 'antd';
import { DateRangeField } from './date-range-field.tsx';
import type { FilterValue } from './list-state.ts';
import type { ListFilter } from './list-types.ts';

export type FilterFieldProps = {
  readonly filter: ListFilter;
  readonly value: FilterValue;
  readonly onChange: (value: FilterValue) => void;
};

/** The control of one filter. */
export function FilterField({ filter, value, onChange }: FilterFieldProps) {
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
      const [from = '', to = ''] = Array.isArray(value) ? value : [];
      return <DateRangeField title={filter.title} from={from} to={to} onChange={onChange} />;
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
