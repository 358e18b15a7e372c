import { call } from '@chuangcheng/api-client';
import { listSites } from '@chuangcheng/modules/assessment/contract';
import type { SearchHit } from '../../../app/index.ts';

const MOST = 8;

/** Sites whose code, name or address contains the text, for the palette. */
export async function findSites(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(listSites, { query: { search: text, pageSize: MOST } }, { signal });
  return rows.map((row) => ({
    key: row.id,
    title: `${row.code} ${row.name}`,
    note: [row.siteType, row.town].filter((part) => part !== '').join(' · '),
    to: `/assessment/sites/${row.id}`,
  }));
}
