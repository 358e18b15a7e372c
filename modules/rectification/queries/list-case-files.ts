import type { Page } from '@chuangcheng/kit/page';
import type { Scope } from '@chuangcheng/platform/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { CaseFileRow } from '../contract/index.ts';
import { query } from '../visibility.ts';
import {
  type CaseFilters,
  type CaseReader,
  type CaseSelection,
  filtered,
  type ReadyFilters,
  readyFilters,
} from './case-file-filters.ts';
import { rowMaker, selectRows, type StoredRow } from './case-file-rows.ts';
import { searchCondition } from './case-search.ts';
import { countedLately } from './counted-lately.ts';
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
    const offset = (input.page - 1) * input.pageSize;
    if (offset >= LAST_ROW) return [];
    const search = await searchCondition(reader, input.search);
    // The numbers stand in the text: a plan made for any number of rows would not stop early.
    const ordered = (part: CaseReader) => sorted(selectRows(found(part, input, search)), input.sort);
    const [only, ...more] = reader.inParts('visible_case_file').map(ordered);
    if (!only) return [];
    if (more.length === 0) return pageOfRows(only, offset, input.pageSize).execute();
    const parts = [only, ...more].map((part) => pageOfRows(part, 0, offset + input.pageSize));
    const all = reader.selectFrom(sql<StoredRow>`(${sql.join(parts, sql` UNION ALL `)})`.as<'f'>('f')).selectAll();
    return pageOfRows(sorted(all, input.sort), offset, input.pageSize).execute();
  },
});

function pageOfRows<O>(rows: CaseSelection<O>, offset: number, most: number): CaseSelection<O> {
  const limited = rows.limit(sql.lit(most));
  return offset > 0 ? limited.offset(sql.lit(offset)) : limited;
}

const countFound = query({
  action: 'rectification.read',
  async run(reader, input: ListInput & ReadyFilters) {
    const search = await searchCondition(reader, input.search);
    const some = found(reader, input, search)
      .select('f.id')
      .limit(sql.lit(MOST_COUNTED + 1));
    const { total } = await reader
      .selectFrom(some.as('some'))
      .select((eb) => eb.fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    return Number(total);
  },
});

function found(reader: CaseReader, input: ListInput & ReadyFilters, search: RawBuilder<boolean> | undefined): CaseSelection {
  const all = filtered(reader, input);
  return search ? all.where(search) : all;
}

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
  const ready = { ...input, ...filters };
  const rows = await readPage(scope, ready);
  const total = await totalOf(scope, ready, rows.length);
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

/** A page that is not full is the last one and tells the total by itself. */
async function totalOf(scope: Scope, input: ListInput & ReadyFilters, onPage: number): Promise<number> {
  const { page, pageSize, sort: _sort, now: _now, ...filters } = input;
  const shown = (page - 1) * pageSize + onPage;
  if (onPage < pageSize && (onPage > 0 || page === 1)) return shown;
  return Math.max(shown, await countedLately(scope, filters, () => countFound(scope, input)));
}
