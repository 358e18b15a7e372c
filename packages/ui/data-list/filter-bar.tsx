import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { FilterField } from './filter-field.tsx';
import { countFilters, type FilterValue, type ListState } from './list-state.ts';
import type { ListFilter } from './list-types.ts';

export type FilterBarProps = {
  readonly filters: readonly ListFilter[];
  readonly state: ListState;
  readonly onChange: (part: Partial<ListState>) => void;
};

/** All filters in a row; behind a button where the screen is narrow. */
export function FilterBar({ filters, state, onChange }: FilterBarProps) {
  const t = useT('ui');
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const set = (key: string, value: FilterValue): void => onChange({ filters: { ...state.filters, [key]: value } });
  const count = countFilters(state);

  const fields = filters.map((filter) => (
    <FilterField
      key={filter.key}
      filter={filter}
      value={state.filters[filter.key]}
      onChange={(value) => set(filter.key, value)}
    />
  ));
  const reset = count > 0 && (
    <Button type="link" onClick={() => onChange({ filters: {} })}>
      {t('list.resetFilters')}
    </Button>
  );

  if (filters.length === 0) return null;
  if (!narrow) {
    return (
      <div className="cc-filters" role="group" aria-label={t('list.filters')}>
        {fields}
        {reset}
      </div>
    );
  }
  return (
    <>
      <Badge count={count} color="var(--cc-blue)" title={t('list.filterCount', { count })}>
        <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {t('list.filters')}
        </Button>
      </Badge>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        size="large"
        title={t('list.filters')}
        footer={
          <Button type="primary" block onClick={() => setOpen(false)}>
            {t('list.showResults')}
          </Button>
        }
      >
        <div className="cc-filters cc-filters-stacked">
          {fields}
          {reset}
        </div>
      </Drawer>
    </>
  );
}
