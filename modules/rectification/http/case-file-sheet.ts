import type { RawAnswer } from '@chuangcheng/platform/http';
import { streamWorkbook } from '@chuangcheng/platform/spreadsheet';
import type { CaseFileRow } from '../contract/index.ts';
import { caseFileColumns } from './case-file-columns.ts';

const NAME = { zh: '案卷', en: 'Case files' };

/** The columns that were shown, line by line as the client takes them. */
export function caseFileSheet(
  rows: AsyncIterable<CaseFileRow>,
  shown: readonly string[] | undefined,
  language: 'zh' | 'en',
): RawAnswer {
  const chosen = (shown ?? []).flatMap((key) => caseFileColumns.filter((column) => column.key === key));
  const columns = chosen.length > 0 ? chosen : caseFileColumns;
  const body = streamWorkbook({
    name: NAME[language],
    columns: columns.map((column) => ({ title: column.title[language] })),
    rows: lines(rows, (row) => columns.map((column) => column.value(row, language))),
  });
  return { body, fileName: `${NAME[language]}.xlsx` };
}

async function* lines<T>(rows: AsyncIterable<CaseFileRow>, line: (row: CaseFileRow) => T): AsyncGenerator<T> {
  for await (const row of rows) yield line(row);
}
