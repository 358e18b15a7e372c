import type { Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { CaseFileRow } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { filtered, type ReadyFilters, readyFilters } from './case-file-filters.ts';
import { rowMaker, selectRows, type StoredRow } from './case-file-rows.ts';
import { searchCondition } from './case-search.ts';
import { type ListInput, sorted } from './list-case-files.ts';

const BATCH = 2_000;

/** The last line of the batch before, by what the list is sorted by. */
type After = { readonly value: Date | string | null; readonly id: string };
type Batch = ListInput & ReadyFilters & { readonly after: After | undefined };

const readBatch = query({
  action: 'rectification.read',
  heavy: true,
  async run(reader, input: Batch) {
    const search = await searchCondition(reader, input.search);
    let rows = filtered(reader, input);
    if (search) rows = rows.where(search);
    if (input.after) rows = rows.where(behind(input.sort, input.after));
    return sorted(selectRows(rows), input.sort).limit(sql.lit(BATCH)).execute();
  },
});

const columnOf = (sort: string | undefined) =>
  (({ number: 'number', deadlineAt: 'deadline_at' }) as const)[sort?.replace('-', '') as 'number'] ?? 'reported_at';

/** The lines behind one in the order of the list; lines without a deadline are the last when it rises, the first when it falls. */
function behind(sort: string | undefined, { value, id }: After) {
  const column = sql.ref(`f.${columnOf(sort)}`);
  const falls = sort === undefined || sort.startsWith('-');
  if (falls) {
    return value === null
      ? sql<boolean>`(${column} IS NOT NULL OR f.id < ${id})`
      : sql<boolean>`(${column}, f.id) < (${value}, ${id}::uuid)`;
  }
  return value === null
    ? sql<boolean>`(${column} IS NULL AND f.id > ${id})`
    : sql<boolean>`(${column} IS NULL OR (${column}, f.id) > (${value}, ${id}::uuid))`;
}

/** All case files of a list, batch by batch as they are asked for: memory does not grow with them. */
export async function* allCaseFiles(scope: Scope, input: Omit<ListInput, 'page' | 'pageSize'>): AsyncGenerator<CaseFileRow> {
  const [filters, rowOf] = await Promise.all([readyFilters(scope, input), rowMaker(scope)]);
  const list = { ...input, ...filters, page: 1, pageSize: BATCH };
  const valueOf = (row: StoredRow) => row[columnOf(input.sort)];
  for (let after: After | undefined; ; ) {
    const rows = await readBatch(scope, { ...list, after });
    for (const row of rows) yield rowOf(row, null);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = { value: valueOf(last), id: last.id };
  }
}
