import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { onDemand } from '../parts/on-demand.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useOpened } from '../parts/use-opened.ts';
import { FilterField } from './filter-field.tsx';
import { countFilters, type FilterValue, type ListState } from './list-state.ts';
import type { ListFilter } from './list-types.ts';
import './data-list.css';

const FilterDrawer = onDemand(async () => (await import('./filter-drawer.tsx')).FilterDrawer);

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
  const opened = useOpened(open);
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
      <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {count > 0 ? t('list.filterCount', { count }) : t('list.filters')}
      </Button>
      {opened && (
        <FilterDrawer open={open} onClose={() => setOpen(false)}>
          {fields}
          {reset}
        </FilterDrawer>
      )}
    </>
  );
}
