import { formatDateTime } from '@chuangcheng/kit/chinese-date';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { MovedCase, Stage } from '../domain/index.ts';
import { isTold } from '../domain/index.ts';
import type { CaseChanged } from '../events.ts';
import { query } from '../visibility.ts';
import { UNCLASSIFIED } from './case-file-rows.ts';
import { categoryDirectory } from './category-directory.ts';

/** Counted no further: as a number of a message it says the same. */
const MOST_COUNTED = 10_000;

const readPresent = query({
  action: 'rectification.read',
  run: (reader, input: { ids: readonly string[] }) =>
    reader
      .selectFrom('visible_case_file as f')
      .select(['f.id', 'f.stage', 'f.responsible_unit_id', 'f.category_id', 'f.place', 'f.deadline_at'])
      .where(sql<boolean>`f.id = ANY(${[...input.ids]}::uuid[])`)
      .execute(),
});

/**
 * Those of the changes that somebody is told of. A case file that has gone on since, or has another unit now, is left out: who would
 * open it would find something else.
 */
export async function movedCases(scope: Scope, changes: readonly CaseChanged[]): Promise<MovedCase[]> {
  const told = changes.filter(({ move }) => isTold(move));
  if (told.length === 0) return [];
  const [rows, units, categories] = await Promise.all([
    readPresent(scope, { ids: [...new Set(told.map((one) => one.caseId))] }),
    unitDirectory(scope),
    categoryDirectory(scope),
  ]);
  const present = new Map(rows.map((row) => [row.id, row]));
  const now = scope.host.clock.now();
  return told.flatMap(({ caseId, number, move, version, stage, unitId }) => {
    const row = present.get(caseId);
    if (!isTold(move) || !unitId || row?.stage !== stage || row.responsible_unit_id !== unitId) return [];
    const category = categories.byId.get(row.category_id ?? '')?.name ?? UNCLASSIFIED;
    const until = row.deadline_at ? formatDateTime(row.deadline_at, { lang: 'zh', now }) : '';
    return [
      { id: caseId, number, move, version, unit: { id: unitId, name: units.nameOf(unitId) }, category, place: row.place, until },
    ];
  });
}

/** How many case files of the county are at a stage. */
export const countAtStage = query({
  action: 'rectification.read',
  async run(reader, input: { stage: Stage }) {
    const some = reader
      .selectFrom('visible_case_file as f')
      .select('f.stage')
      .where(sql<boolean>`f.stage = ${sql.lit(input.stage)}`)
      .limit(sql.lit(MOST_COUNTED));
    const { total } = await reader
      .selectFrom(some.as('some'))
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    return Number(total);
  },
});
