import { dayOf } from '@chuangcheng/kit/civil-day';
import type { Page } from '@chuangcheng/kit/page';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { SuspensionRow } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { ROW_COLUMNS, rowMaker } from './case-file-rows.ts';
import { searchCondition } from './case-search.ts';
import { firstPhotos } from './first-photos.ts';

type Input = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly unitId?: readonly string[] | undefined;
  readonly overdue?: boolean | undefined;
  readonly reviewFrom?: string | undefined;
  readonly reviewTo?: string | undefined;
};

const readPage = query({
  action: 'rectification.read',
  async run(reader, input: Input & { readonly today: string }) {
    const search = await searchCondition(reader, input.search);
    let rows = reader
      .selectFrom('visible_case_file as f')
      .innerJoin('rectification.standstill as s', 's.case_id', 'f.id')
      .where('f.stage', '=', 'suspended')
      .where('s.kind', '=', 'suspended')
      .where('s.until', 'is', null);
    if (search) rows = rows.where(search);
    if (input.unitId?.length) rows = rows.where('f.responsible_unit_id', 'in', [...input.unitId]);
    if (input.overdue) rows = rows.where('s.review_on', '<', input.today);
    if (input.reviewFrom) rows = rows.where('s.review_on', '>=', input.reviewFrom);
    if (input.reviewTo) rows = rows.where('s.review_on', '<=', input.reviewTo);
    const direction = input.sort?.startsWith('-') ? 'desc' : 'asc';
    const [found, counted] = await Promise.all([
      rows
        .select(ROW_COLUMNS)
        .select(['s.id as standstill_id', 's.reason', 's.plan', 's.approver', 's.since', 's.review_on'])
        .orderBy(input.sort?.replace('-', '') === 'since' ? 's.since' : 's.review_on', (by) =>
          direction === 'desc' ? by.desc().nullsLast() : by.asc().nullsLast(),
        )
        .orderBy('f.id')
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      rows.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
    ]);
    return { found, total: Number(counted.total) };
  },
});

/** 挂账台账: what stands still, the next review first. */
export async function listSuspensions(scope: Scope, input: Input): Promise<Page<SuspensionRow>> {
  const today = dayOf(scope.host.clock.now());
  const [{ found, total }, rowOf] = await Promise.all([readPage(scope, { ...input, today }), rowMaker(scope)]);
  const photos = await firstPhotos(
    scope,
    found.map((row) => row.id),
  );
  return {
    rows: found.map((row) => ({
      id: row.standstill_id,
      reason: row.reason,
      plan: row.plan ?? '',
      approver: row.approver,
      since: row.since.toISOString(),
      reviewOn: row.review_on,
      reviewOverdue: row.review_on !== null && row.review_on < today,
      caseFile: rowOf(row, photos.get(row.id) ?? null),
    })),
    total,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}
