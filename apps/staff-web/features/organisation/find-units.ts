import { call } from '@chuangcheng/api-client';
import { listUnits } from '@chuangcheng/modules/organisation/contract';
import type { SearchHit } from '../../app/index.ts';

const MOST = 8;

/** Units whose name, code or people contain the text, for the palette. */
export async function findUnits(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const { rows } = await call(listUnits, { query: { search: text, pageSize: MOST } }, { signal });
  return rows.map((unit) => ({
    key: unit.id,
    title: unit.name,
    ...(unit.parent && { note: unit.parent }),
    to: `/organisation/units/${unit.id}`,
  }));
}
