import { unitDirectory } from '@chuangcheng/modules/organisation';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { CaseFileRow } from '../contract/index.ts';
import { clockOf, limitOf, type Source, type Stage } from '../domain/index.ts';
import { categoryDirectory } from './category-directory.ts';
import type { CaseSelection } from './case-file-filters.ts';

/** What a case file is called whose kind nobody has said yet. */
export const UNCLASSIFIED = '待分类';

/** The columns a line of a list is made of. */
export const ROW_COLUMNS = [
  'f.id',
  'f.number',
  'f.stage',
  'f.source',
  'f.category_id',
  'f.description',
  'f.place',
  'f.town_unit_id',
  'f.village_unit_id',
  'f.responsible_unit_id',
  'f.reported_at',
  'f.deadline_at',
  'f.first_deadline_at',
  'f.warn_at',
  'f.limit_amount',
  'f.limit_unit',
  'f.completed_at',
  'f.closed_at',
  'f.rework_count',
] as const;

/** Lines without their pictures, which are looked up for a whole page at once. */
export function selectRows(rows: CaseSelection) {
  return rows.select(ROW_COLUMNS);
}

export type StoredRow = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number];

/** Makes lines of stored rows: names from the directories, the clock in words. */
export async function rowMaker(scope: Scope): Promise<(row: StoredRow, photoId: string | null) => CaseFileRow> {
  const [units, categories, calendar] = await Promise.all([
    unitDirectory(scope),
    categoryDirectory(scope),
    countyCalendarOf(scope),
  ]);
  const now = scope.host.clock.now();
  const nameOf = (id: string | null) => (id ? (units.byId.get(id)?.shortName ?? null) : null);
  return (row, photoId) => {
    const category = row.category_id ? categories.byId.get(row.category_id) : undefined;
    return {
      id: row.id,
      number: row.number,
      stage: row.stage as Stage,
      source: row.source as Source,
      category: category?.name ?? UNCLASSIFIED,
      className: category?.className ?? '—',
      description: row.description,
      place: row.place,
      town: nameOf(row.town_unit_id),
      village: nameOf(row.village_unit_id),
      unitId: row.responsible_unit_id,
      unit: nameOf(row.responsible_unit_id),
      reportedAt: row.reported_at.toISOString(),
      deadlineAt: row.deadline_at?.toISOString() ?? null,
      closedAt: row.closed_at?.toISOString() ?? null,
      clock: clockOf(
        {
          stage: row.stage as Stage,
          limit: limitOf(row),
          deadlineAt: row.deadline_at,
          warnAt: row.warn_at,
          firstDeadlineAt: row.first_deadline_at,
          completedAt: row.completed_at,
        },
        calendar,
        now,
      ),
      reworkCount: row.rework_count,
      photoId,
    };
  };
}
