import type { ImportPreview } from '@chuangcheng/kit/import-contract';
import { useBilingual } from '../i18n/use-language.ts';
import { useT } from '../i18n/use-t.ts';
import { Light } from '../parts/light.tsx';
import { PlainTable } from '../parts/plain-table.tsx';

/** Figures the file states beside what its rows add up to; those that differ come first. */
export function CheckList({ checks }: { readonly checks: ImportPreview['checks'] }) {
  const t = useT('ui');
  const inWords = useBilingual();
  if (checks.length === 0) return null;
  const sorted = checks.toSorted((a, b) => Number(a.agrees) - Number(b.agrees));
  return (
    <section className="cc-import-part">
      <h3>{t('import.checks')}</h3>
      <PlainTable
        caption={t('import.checks')}
        columns={[
          { key: 'figure', title: t('import.figure') },
          { key: 'stated', title: t('import.stated'), align: 'end' },
          { key: 'computed', title: t('import.computed'), align: 'end' },
          { key: 'verdict', title: t('import.verdict') },
        ]}
        rows={sorted.map((check, index) => ({
          key: `${index} ${check.title.zh}`,
          ...(!check.agrees && { tone: 'bad' as const }),
          cells: [
            inWords(check.title),
            check.stated,
            check.computed,
            <Light
              key="verdict"
              color={check.agrees ? 'green' : 'red'}
              label={check.agrees ? t('import.agrees') : t('import.differs')}
            />,
          ],
        }))}
      />
    </section>
  );
}
