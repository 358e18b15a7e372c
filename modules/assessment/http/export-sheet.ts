import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { RawAnswer } from '@chuangcheng/platform/http';
import { type ExportValue, writeWorkbook } from '@chuangcheng/platform/spreadsheet';

/** A column of an exported list under the key the screen knows it by. */
export type ListColumn<Row> = {
  readonly key: string;
  readonly title: Bilingual;
  readonly value: (row: Row, language: 'zh' | 'en') => ExportValue;
  readonly width?: number;
};

/** Rows of an export. A list has far fewer; the limit keeps a mistake from filling the memory. */
export const MOST_EXPORTED = 20_000;

/** The list as a workbook: the chosen columns in the order of the list, or all. */
export async function exportSheet<Row>(
  name: Bilingual,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  chosen: readonly string[] | undefined,
  language: 'zh' | 'en',
): Promise<RawAnswer> {
  const shown = columns.filter((column) => !chosen || chosen.includes(column.key));
  const body = await writeWorkbook([
    {
      name: name[language],
      columns: shown.map(({ title, width }) => ({ title: title[language], ...(width !== undefined && { width }) })),
      rows: rows.map((row) => shown.map((column) => column.value(row, language))),
    },
  ]);
  return { body, fileName: `${name[language]}.xlsx` };
}
