import type { ImportFault } from '@chuangcheng/kit/import-contract';
import { Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useBilingual } from '../i18n/use-language.ts';
import { useT } from '../i18n/use-t.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { groupFaults } from './preview-figures.ts';

type FaultTableProps = {
  readonly faults: readonly ImportFault[];
  /** All there are, of which `faults` are the first. */
  readonly total: number;
  readonly action: ReactNode;
};

/** Stands for every kind of fault in the select. */
const EVERY = '';

/** What is wrong in the file, cell by cell, narrowed to one kind of fault at will. */
export function FaultTable({ faults, total, action }: FaultTableProps) {
  const t = useT('ui');
  const inWords = useBilingual();
  const groups = useMemo(() => groupFaults(faults), [faults]);
  const [chosen, setChosen] = useState(EVERY);
  const shown = groups.find(({ key }) => key === chosen)?.faults ?? faults;
  const columnOf = ({ column, columnTitle }: ImportFault): string => [column, columnTitle].filter(Boolean).join(' ') || '—';
  return (
    <section className="cc-import-part">
      <div className="cc-import-head">
        <h3>{t('import.faults', { count: total })}</h3>
        {groups.length > 1 && (
          <Select
            aria-label={t('import.allFaults')}
            className="cc-import-groups"
            value={chosen}
            onChange={setChosen}
            popupMatchSelectWidth={false}
            options={[
              { value: EVERY, label: t('import.allFaults') },
              ...groups.map(({ key, first, faults: members }) => ({
                value: key,
                label: t('import.group', { column: columnOf(first), message: inWords(first.message), count: members.length }),
              })),
            ]}
          />
        )}
        {action}
      </div>
      {faults.length > 0 && (
        <PlainTable
          caption={t('import.faults', { count: total })}
          columns={[
            { key: 'sheet', title: t('import.sheet') },
            { key: 'cell', title: t('import.cell') },
            { key: 'column', title: t('import.column') },
            { key: 'value', title: t('import.value') },
            { key: 'message', title: t('import.message') },
          ]}
          rows={shown.map((fault, index) => ({
            key: `${index} ${fault.sheet} ${fault.column}${fault.row}`,
            cells: [
              fault.sheet,
              fault.row === null ? '—' : `${fault.column ?? ''}${fault.row}`,
              fault.columnTitle ?? '—',
              fault.value,
              inWords(fault.message),
            ],
          }))}
        />
      )}
      {total > faults.length && <p className="cc-faint">{t('import.moreErrors', { shown: faults.length, count: total })}</p>}
    </section>
  );
}
