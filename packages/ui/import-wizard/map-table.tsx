import type { ImportUploaded } from '@chuangcheng/kit/import-contract';
import { Select } from 'antd';
import { useBilingual } from '../i18n/use-language.ts';
import { useT } from '../i18n/use-t.ts';
import { proposedFor, type TableMapping } from './mapping.ts';

type MapTableProps = {
  readonly table: ImportUploaded['tables'][number];
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
};

/** Stands for "none" in a select, whose values cannot be null. */
const NONE = '';

/** One table of an import: its sheet, and a column with examples for every field. */
export function MapTable({ table, mapping, onChange }: MapTableProps) {
  const t = useT('ui');
  const inWords = useBilingual();
  const sheet = table.sheets.find(({ name }) => name === mapping.sheet);
  const columnOptions = [
    { value: -1, label: t('import.unmapped') },
    ...(sheet?.columns ?? []).map(({ index, letter, title }) => ({ value: index, label: `${letter} ${title}` })),
  ];
  const samplesOf = (index: number | null | undefined): string =>
    (sheet?.columns.find((column) => column.index === index)?.samples ?? [])
      .filter((text) => text !== '')
      .join(t('import.comma'));
  return (
    <section className="cc-import-table">
      <div className="cc-import-sheet">
        <h3>
          {inWords(table.title)} {!table.required && <small>{t('import.optional')}</small>}
        </h3>
        <Select
          aria-label={`${inWords(table.title)} ${t('import.sheet')}`}
          value={mapping.sheet ?? NONE}
          options={[
            { value: NONE, label: t('import.noSheet') },
            ...table.sheets.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => onChange(proposedFor(table, name === NONE ? null : name))}
          popupMatchSelectWidth={false}
        />
        {sheet && (
          <span className="cc-faint">
            {sheet.headerRow ? t('import.headerRow', { row: sheet.headerRow }) : t('import.noHeader')}
          </span>
        )}
      </div>
      {sheet && (
        <ul className="cc-import-fields">
          <li aria-hidden="true">
            <span>{t('import.field')}</span>
            <span>{t('import.column')}</span>
            <span>{t('import.sample')}</span>
          </li>
          {table.fields.map(({ key, title, required }) => (
            <li key={key}>
              <span>
                {inWords(title)} {required && <small>{t('import.required')}</small>}
              </span>
              <Select
                aria-label={inWords(title)}
                status={required && (mapping.columns[key] ?? null) === null ? 'error' : ''}
                value={mapping.columns[key] ?? -1}
                options={columnOptions}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                onChange={(index) =>
                  onChange({ ...mapping, columns: { ...mapping.columns, [key]: index === -1 ? null : index } })
                }
              />
              <span className="cc-import-sample">{samplesOf(mapping.columns[key])}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
