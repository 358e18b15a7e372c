import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { CasePoints } from '../contract/index.ts';
import { STAGES } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { type CaseFilters, filtered, type ReadyFilters, readyFilters } from './case-file-filters.ts';
import { UNCLASSIFIED } from './case-file-rows.ts';
import { categoryDirectory } from './category-directory.ts';

const MOST_POINTS = 5_000;
const MOST_COUNTED = 100_000;

type Columns = {
  readonly id: string[] | null;
  readonly lng: number[] | null;
  readonly lat: number[] | null;
  readonly stage: number[] | null;
  readonly overdue: number[] | null;
  readonly category: (string | null)[] | null;
};

const stageIndex = sql.join(
  STAGES.map((stage, index) => sql`WHEN ${sql.lit(stage)} THEN ${sql.lit(index)}`),
  sql` `,
);

/** The database gathers the columns: taking 5,000 rows from it one by one costs more than finding them. */
const readPoints = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, filters: ReadyFilters) {
    const placed = filtered(reader, filters).where('f.longitude', 'is not', null);
    const newest = placed
      .select(['f.id', 'f.longitude', 'f.latitude', 'f.stage', 'f.deadline_at', 'f.category_id'])
      .orderBy('f.reported_at', 'desc')
      .orderBy('f.id', 'desc')
      .limit(sql.lit(MOST_POINTS));
    const columns = await reader
      .selectFrom(newest.as('p'))
      .select([
        sql<Columns['id']>`json_agg(p.id)`.as('id'),
        sql<Columns['lng']>`json_agg(round(p.longitude * 100000) / 100000)`.as('lng'),
        sql<Columns['lat']>`json_agg(round(p.latitude * 100000) / 100000)`.as('lat'),
        sql<Columns['stage']>`json_agg(CASE p.stage ${stageIndex} END)`.as('stage'),
        sql<Columns['overdue']>`json_agg(CASE WHEN p.stage = 'handling' AND p.deadline_at < ${filters.now} THEN 1 ELSE 0 END)`.as(
          'overdue',
        ),
        sql<Columns['category']>`json_agg(p.category_id)`.as('category'),
      ])
      .executeTakeFirstOrThrow();
    const shown = columns.id?.length ?? 0;
    if (shown < MOST_POINTS) return { columns, total: shown };
    const { total } = await reader
      .selectFrom(placed.select('f.id').limit(sql.lit(MOST_COUNTED)).as('some'))
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    return { columns, total: Number(total) };
  },
});

/** Case files with a position, the newest first. The total is counted up to 100,000. */
export async function casePoints(scope: Scope, filters: CaseFilters): Promise<CasePoints> {
  const ready = await readyFilters(scope, filters);
  const [{ columns, total }, { byId }] = await Promise.all([readPoints(scope, ready), categoryDirectory(scope)]);
  const categories: string[] = [];
  const places = new Map<string | null, number>();
  const category = (columns.category ?? []).map((id) => {
    let place = places.get(id);
    if (place === undefined) {
      place = categories.push(byId.get(id ?? '')?.name ?? UNCLASSIFIED) - 1;
      places.set(id, place);
    }
    return place;
  });
  const { id, lng, lat, stage, overdue } = columns;
  return {
    total,
    id: id ?? [],
    lng: lng ?? [],
    lat: lat ?? [],
    stage: stage ?? [],
    overdue: overdue ?? [],
    category,
    categories,
  };
}
