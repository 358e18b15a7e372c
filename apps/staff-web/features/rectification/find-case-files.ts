import { call } from '@chuangcheng/api-client';
import { listCaseFiles } from '@chuangcheng/modules/rectification/contract';
import type { SearchHit } from '../../app/index.ts';

const MOST = 8;

/** Case files whose number, description or place contains the text, for the palette. */
export async function findCaseFiles(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(listCaseFiles, { query: { search: text, pageSize: MOST } }, { signal });
  return rows.map((row) => ({
    key: row.id,
    title: `${row.number} ${row.category}`,
    note: row.description,
    to: `/rectification/case-files/${row.id}`,
  }));
}
