import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { Stage } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { type CaseFilters, filtered, type ReadyFilters, readyFilters } from './case-file-filters.ts';
import { UNCLASSIFIED } from './case-file-rows.ts';
import { categoryDirectory } from './category-directory.ts';

const MOST_POINTS = 5_000;
const MOST_COUNTED = 100_000;

const readPoints = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, filters: ReadyFilters) {
    const placed = filtered(reader, filters).where('f.longitude', 'is not', null);
    const rows = await placed
      .select(['f.id', 'f.longitude', 'f.latitude', 'f.stage', 'f.deadline_at', 'f.category_id'])
      .orderBy('f.reported_at', 'desc')
      .orderBy('f.id', 'desc')
      .limit(sql.lit(MOST_POINTS))
      .execute();
    if (rows.length < MOST_POINTS) return { rows, total: rows.length };
    const { total } = await reader
      .selectFrom(placed.select('f.id').limit(sql.lit(MOST_COUNTED)).as('some'))
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    return { rows, total: Number(total) };
  },
});

/** Case files with a position, the newest first. The total is counted up to 100,000. */
export async function casePoints(scope: Scope, filters: CaseFilters) {
  const ready = await readyFilters(scope, filters);
  const [{ rows, total }, { byId }] = await Promise.all([readPoints(scope, ready), categoryDirectory(scope)]);
  return {
    total,
    points: rows.map((row) => ({
      id: row.id,
      lng: row.longitude ?? 0,
      lat: row.latitude ?? 0,
      stage: row.stage as Stage,
      overdue: row.stage === 'handling' && row.deadline_at !== null && row.deadline_at < ready.now,
      category: byId.get(row.category_id ?? '')?.name ?? UNCLASSIFIED,
    })),
  };
}
