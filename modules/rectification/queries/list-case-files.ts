import type { Page } from '@chuangcheng/kit/page';
import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { CaseFileRow } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { type CaseFilters, type CaseSelection, filtered, type ReadyFilters, readyFilters } from './case-file-filters.ts';
import { rowMaker, selectRows } from './case-file-rows.ts';
import { searchCondition } from './case-search.ts';
import { firstPhotos } from './first-photos.ts';

/** Above it totals are capped: nobody pages further, and counting on would cost more than the page. */
const MOST_COUNTED = 10_000;
/** Further on a list is filtered, not paged. */
const LAST_ROW = 100_000;

export type ListInput = CaseFilters & {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
};

const readPage = query({
  action: 'rectification.read',
  async run(reader, input: ListInput & ReadyFilters) {
    const search = await searchCondition(reader, input.search);
    const all = filtered(reader, input);
    const found = search ? all.where(search) : all;
    const offset = (input.page - 1) * input.pageSize;
    // The numbers stand in the text: a plan made for any number of rows would not stop early.
    const rows =
      offset >= LAST_ROW
        ? []
        : await sorted(selectRows(found), input.sort)
            .limit(sql.lit(input.pageSize))
            .$if(offset > 0, (q) => q.offset(sql.lit(offset)))
            .execute();
    if (rows.length < input.pageSize && (rows.length > 0 || offset === 0)) return { rows, total: offset + rows.length };
    const { total } = await reader
      .selectFrom(
        found
          .select('f.id')
          .limit(sql.lit(MOST_COUNTED + 1))
          .as('some'),
      )
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    return { rows, total: Math.max(Number(total), offset + rows.length) };
  },
});

/** By time of the report, the newest first, unless asked otherwise. Without a deadline is later than any. */
export function sorted<O>(rows: CaseSelection<O>, sort: string | undefined): CaseSelection<O> {
  const direction = sort === undefined || sort.startsWith('-') ? 'desc' : 'asc';
  switch (sort?.replace('-', '')) {
    case 'number':
      return rows.orderBy('f.number', direction);
    case 'deadlineAt':
      return rows.orderBy('f.deadline_at', direction).orderBy('f.id', direction);
    default:
      return rows.orderBy('f.reported_at', direction).orderBy('f.id', direction);
  }
}

/** A page of case files. */
export async function listCaseFiles(scope: Scope, input: ListInput): Promise<Page<CaseFileRow>> {
  const [filters, rowOf] = await Promise.all([readyFilters(scope, input), rowMaker(scope)]);
  const { rows, total } = await readPage(scope, { ...input, ...filters });
  const photos = await firstPhotos(
    scope,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map((row) => rowOf(row, photos.get(row.id) ?? null)),
    total: Math.min(total, MOST_COUNTED),
    totalIsCapped: total > MOST_COUNTED,
    page: input.page,
    pageSize: input.pageSize,
  };
}
