import { call } from '@chuangcheng/api-client';
import { listStandards } from '@chuangcheng/modules/assessment/contract';
import type { SearchHit } from '../../../app/index.ts';

const MOST = 8;

/** Standards of the edition in force whose number, text or units contain the text, for the palette. */
export async function findStandards(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(listStandards, { query: { search: text, pageSize: MOST } }, { signal });
  return rows.map((row) => ({
    key: row.id,
    title: `${row.number} ${row.title}`,
    note: row.path.join(' / '),
    to: `/assessment/standards/${row.id}`,
  }));
}
