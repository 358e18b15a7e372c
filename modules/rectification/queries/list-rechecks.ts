import type { Page } from '@chuangcheng/kit/page';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { RecheckRow } from '../contract/index.ts';
import type { Recheck } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { startOf } from './case-file-filters.ts';
import { ROW_COLUMNS, rowMaker } from './case-file-rows.ts';
import { searchCondition } from './case-search.ts';
import { firstPhotos } from './first-photos.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly state?: 'open' | 'done' | undefined;
  readonly result?: readonly Recheck[] | undefined;
  readonly origin?: 'drawn' | 'hand' | undefined;
  readonly unitId?: readonly string[] | undefined;
  readonly checkedFrom?: string | undefined;
  readonly checkedTo?: string | undefined;
};

const readPage = query({
  action: 'rectification.see-verification',
  async run(reader, input: Input) {
    const { state, result, origin, unitId, checkedFrom, checkedTo } = input;
    const search = await searchCondition(reader, input.search);
    let tasks = reader
      .selectFrom('rectification.recheck_task as t')
      .innerJoin('visible_case_file as f', 'f.id', 't.case_id')
      .leftJoin('visible_case_file as o', 'o.id', 't.opened_id');
    if (search) tasks = tasks.where(search);
    if (state) tasks = tasks.where('t.state', '=', state);
    if (result?.length) tasks = tasks.where('t.result', 'in', [...result]);
    if (origin) tasks = tasks.where('t.origin', '=', origin);
    if (unitId?.length) tasks = tasks.where('t.unit_id', 'in', [...unitId]);
    if (checkedFrom) tasks = tasks.where('t.checked_at', '>=', new Date(startOf(checkedFrom, 0)));
    if (checkedTo) tasks = tasks.where('t.checked_at', '<', new Date(startOf(checkedTo, 1)));
    const direction = input.sort === undefined || input.sort.startsWith('-') ? 'desc' : 'asc';
    const column = input.sort?.replace('-', '') === 'checkedAt' ? 't.checked_at' : 't.opened_at';
    const [rows, counted] = await Promise.all([
      tasks
        .select(ROW_COLUMNS)
        .select(['t.id as task_id', 't.origin as task_origin', 't.opened_by', 't.opened_at', 't.opened_id'])
        .select(['t.result', 't.reason', 't.checked_by', 't.checked_at', 't.unit_id', 'o.number as opened_number'])
        .orderBy(column, (by) => (direction === 'desc' ? by.desc().nullsLast() : by.asc().nullsLast()))
        .orderBy('t.id', direction)
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      tasks.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ]);
    return { rows, total: Number(counted.total) };
  },
});

/** 回头看, what was listed last first. */
export async function listRechecks(scope: Scope, input: Input): Promise<Page<RecheckRow>> {
  const [{ rows, total }, rowOf, units] = await Promise.all([readPage(scope, input), rowMaker(scope), unitDirectory(scope)]);
  const photos = await firstPhotos(
    scope,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map((row) => ({
      id: row.task_id,
      origin: row.task_origin as 'drawn' | 'hand',
      openedBy: row.opened_by,
      openedAt: row.opened_at.toISOString(),
      result: row.result as Recheck | null,
      reason: row.reason,
      checkedBy: row.checked_by,
      checkedAt: row.checked_at?.toISOString() ?? null,
      unitId: row.unit_id,
      unit: row.unit_id ? (units.byId.get(row.unit_id)?.shortName ?? null) : null,
      opened: row.opened_id && row.opened_number ? { id: row.opened_id, number: row.opened_number } : null,
      caseFile: rowOf(row, photos.get(row.id) ?? null),
    })),
    total,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}
