import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useNarrow } from '../parts/use-narrow.ts';
import { FilterField } from './filter-field.tsx';
import { countFilters, type FilterValue, type ListState } from './list-state.ts';
import type { ListFilter } from './list-types.ts';

const FilterDrawer = lazy(async () => ({ default: (await import('./filter-drawer.tsx')).FilterDrawer }));

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
  const [opened, setOpened] = useState(false);
  const set = (key: string, value: FilterValue): void => onChange({ filters: { ...state.filters, [key]: value } });
  const count = countFilters(state);
  const show = (): void => {
    setOpened(true);
    setOpen(true);
  };

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
        <Button icon={<FilterOutlined aria-hidden />} onClick={show}>
          {t('list.filters')}
        </Button>
      </Badge>
      {opened && (
        <Suspense>
          <FilterDrawer open={open} onClose={() => setOpen(false)}>
            {fields}
            {reset}
          </FilterDrawer>
        </Suspense>
      )}
    </>
  );
}
