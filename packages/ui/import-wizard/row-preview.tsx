import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { ImportPreview, ImportRowState } from '@chuangcheng/kit/import-contract';
import { Tabs } from 'antd';
import { useBilingual } from '../i18n/use-language.ts';
import { useT } from '../i18n/use-t.ts';
import { PlainTable } from '../parts/plain-table.tsx';

type TablePreview = ImportPreview['tables'][number];

const STATES: readonly ImportRowState[] = ['rejected', 'added', 'changed', 'same'];

/** The rows of one table by what would happen to them, as they will be stored, and the rows left out on purpose. */
export function RowPreview({ table, title }: { readonly table: TablePreview; readonly title: Bilingual | undefined }) {
  const t = useT('ui');
  const inWords = useBilingual();
  const name = title ? inWords(title) : table.sheet;
  const samplesOf = (state: ImportRowState) => {
    const rows = table.samples.filter((sample) => sample.state === state);
    if (rows.length === 0) return <p className="cc-faint">{t('import.noRows')}</p>;
    return (
      <PlainTable
        caption={`${name} ${t(`import.state.${state}`)}`}
        columns={[
          { key: ' row', title: t('import.row'), align: 'end' },
          ...table.fields.map((field) => ({ key: field.key, title: inWords(field.title) })),
        ]}
        rows={rows.map(({ row, cells }) => ({ key: String(row), cells: [row, ...cells] }))}
      />
    );
  };
  return (
    <section className="cc-import-part">
      <h3>
        {name} <small>{t('import.samplesNote')}</small>
      </h3>
      <Tabs
        size="small"
        items={STATES.filter((state) => table.counts[state] > 0).map((state) => ({
          key: state,
          label: t('import.stateTab', { state: t(`import.state.${state}`), count: table.counts[state] }),
          children: samplesOf(state),
        }))}
      />
      {table.skipped.length > 0 && (
        <details>
          <summary>{t('import.skipped', { count: table.skipped.length })}</summary>
          <PlainTable
            caption={t('import.skipped', { count: table.skipped.length })}
            columns={[
              { key: 'row', title: t('import.row'), align: 'end' },
              { key: 'reason', title: t('import.why') },
            ]}
            rows={table.skipped.map(({ row, reason }) => ({ key: String(row), cells: [row, t(`import.skip.${reason}`)] }))}
          />
        </details>
      )}
    </section>
  );
}
