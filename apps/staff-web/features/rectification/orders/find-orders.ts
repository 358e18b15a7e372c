import { call } from '@chuangcheng/api-client';
import { listOrders } from '@chuangcheng/modules/rectification/contract';
import type { SearchHit } from '../../../app/index.ts';

const MOST = 5;

/** Orders whose number, or whose matter, contains the text, for the palette. */
export async function findOrders(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(listOrders, { query: { search: text, pageSize: MOST } }, { signal });
  return rows.map((row) => ({
    key: row.id,
    title: `${row.number} ${row.unit}`,
    ...(row.caseFile && { note: row.caseFile.description }),
    to: `/rectification/orders/${row.id}`,
  }));
}
