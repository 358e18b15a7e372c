import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import { query } from '../visibility.ts';

const readMonths = query({
  action: 'inspection.read',
  heavy: true,
  run: (reader) =>
    reader
      .selectFrom('visible_visit')
      .select(sql<string>`to_char(submitted_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`.as('month'))
      .distinct()
      .where('score', 'is not', null)
      .execute(),
});

/** Months `YYYY-MM` in which any visit has a score, the newest first; the same for everybody. */
export async function monthsWithVisits(scope: Scope): Promise<string[]> {
  const rows = await readMonths({ ...scope, actor: systemActor(scope.actor.countyId, '检查得分汇总') }, undefined);
  return rows
    .map((row) => row.month)
    .toSorted()
    .toReversed();
}
