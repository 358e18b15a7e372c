import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { ExportValue } from './writing/export-sheet.ts';
import { writeWorkbook } from './writing/stream-workbook.ts';

type Language = 'zh' | 'en';

/** A column of a list, by the key the list knows it by. */
export type ListColumn<Row> = {
  readonly key: string;
  readonly title: Bilingual;
  readonly value: (row: Row, language: Language) => ExportValue;
};

/** A list as a workbook of one sheet: the columns that were shown, in their order; all of them when none is named. */
export async function exportList<Row>(
  name: Bilingual,
  columns: readonly ListColumn<Row>[],
  shown: readonly string[] | undefined,
  rows: readonly Row[],
  language: Language,
): Promise<{ body: Uint8Array; fileName: string }> {
  const chosen = (shown ?? []).flatMap((key) => columns.filter((column) => column.key === key));
  const used = chosen.length > 0 ? chosen : columns;
  const body = await writeWorkbook([
    {
      name: name[language],
      columns: used.map((column) => ({ title: column.title[language] })),
      rows: rows.map((row) => used.map((column) => column.value(row, language))),
    },
  ]);
  return { body, fileName: `${name[language]}.xlsx` };
}
