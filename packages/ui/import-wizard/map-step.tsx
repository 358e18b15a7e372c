import type { ImportMapping, ImportUploaded } from '@chuangcheng/kit/import-contract';
import { Alert, Button } from 'antd';
import { useFormat } from '../format/use-format.ts';
import { useBilingual } from '../i18n/use-language.ts';
import { useT } from '../i18n/use-t.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { MapTable } from './map-table.tsx';
import { gapsOf, type MappingGap } from './mapping.ts';

export type MapStepProps = {
  readonly uploaded: ImportUploaded;
  readonly mapping: ImportMapping;
  readonly onChange: (mapping: ImportMapping) => void;
  readonly checking: boolean;
  readonly problem: unknown;
  readonly onPreview: () => void;
  readonly onBack: () => void;
};

/** Which sheet is which table, and which column is which field. */
export function MapStep({ uploaded, mapping, onChange, checking, problem, onPreview, onBack }: MapStepProps) {
  const t = useT('ui');
  const inWords = useBilingual();
  const { moment } = useFormat();
  const gaps = gapsOf(uploaded, mapping);
  const wordsOf = (gap: MappingGap): string => {
    if (gap.kind === 'nothing') return t('import.nothingMapped');
    const table = inWords(gap.table.title);
    if (gap.kind === 'sheet') return t('import.tableMissing', { table });
    return t('import.missing', { table, fields: gap.fields.map(({ title }) => inWords(title)).join(t('import.comma')) });
  };
  return (
    <div className="cc-import-step">
      <p>{t('import.file', { name: uploaded.fileName })}</p>
      {uploaded.importedBefore && (
        <Alert type="warning" showIcon title={t('import.importedBefore', { moment: moment(uploaded.importedBefore.at) })} />
      )}
      {uploaded.mappingRemembered && <Alert type="info" showIcon title={t('import.remembered')} />}
      {uploaded.tables.map((table) => (
        <MapTable
          key={table.key}
          table={table}
          mapping={mapping.tables[table.key] ?? { sheet: null, columns: {} }}
          onChange={(changed) => onChange({ tables: { ...mapping.tables, [table.key]: changed } })}
        />
      ))}
      {gaps.length > 0 && (
        <Alert type="warning" showIcon role="status" title={gaps.map((gap) => <div key={wordsOf(gap)}>{wordsOf(gap)}</div>)} />
      )}
      <div className="cc-import-actions">
        <ProblemAlert problem={problem} />
        <Button onClick={onBack}>{t('import.back')}</Button>
        <Button type="primary" disabled={gaps.length > 0} loading={checking} onClick={onPreview}>
          {checking ? t('import.checking') : t('import.toPreview')}
        </Button>
      </div>
    </div>
  );
}
