import type { Page } from '@chuangcheng/kit/page';
import { refuse } from '@chuangcheng/kit/decision';
import { distanceMetres } from '@chuangcheng/kit/coordinates';
import { Refused, type Scope } from '@chuangcheng/platform/kernel';
import { sql } from 'kysely';
import type { DuplicateRow } from '../contract/index.ts';
import { type DuplicateReasons, reasonWords, type SuggestionState } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { duplicateRule } from './duplicate-rule.ts';
import { duplicateSides } from './duplicate-sides.ts';

type Filters = {
  readonly categoryId?: readonly string[] | undefined;
  readonly townId?: readonly string[] | undefined;
  readonly decided?: boolean | undefined;
  readonly search?: string | undefined;
};
type ListInput = Filters & { readonly page: number; readonly pageSize: number; readonly sort?: string | undefined };

/**
 * Suggestions with both case files, as far as the actor sees them. What waits is what neither is void of: a pair one of which was voided
 * for another reason asks for no decision, until that is undone.
 */
const readSuggestions = query({
  action: 'rectification.see-duplicates',
  async run(reader, input: ListInput) {
    const { categoryId, townId, decided, search, sort } = input;
    let rows = reader
      .selectFrom('rectification.duplicate_suggestion as s')
      .innerJoin('visible_case_file as a', 'a.id', 's.case_id')
      .innerJoin('visible_case_file as b', 'b.id', 's.other_id');
    if (decided !== true) {
      rows = rows.where('s.state', '=', 'open').where('a.stage', '<>', 'void').where('b.stage', '<>', 'void');
    }
    if (categoryId?.length) rows = rows.where(sql<boolean>`a.category_id = ANY(${[...categoryId]}::uuid[])`);
    if (townId?.length) rows = rows.where(sql<boolean>`a.town_unit_id = ANY(${[...townId]}::uuid[])`);
    if (search) {
      const found = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
      rows = rows.where((eb) =>
        eb.or([
          eb('a.number', 'ilike', found),
          eb('b.number', 'ilike', found),
          eb('a.description', 'ilike', found),
          eb('b.description', 'ilike', found),
        ]),
      );
    }
    const falls = sort === undefined || sort.startsWith('-') ? 'desc' : 'asc';
    const column = sort?.replace('-', '') === 'likeness' ? 's.likeness' : 's.found_at';
    const [page, count] = await Promise.all([
      rows
        .selectAll('s')
        .orderBy(column, falls)
        .orderBy('s.id', falls)
        .limit(input.pageSize)
        .offset((input.page - 1) * input.pageSize)
        .execute(),
      rows.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow(),
    ]);
    return { page, total: Number(count.count) };
  },
});

type Stored = Awaited<ReturnType<typeof readSuggestions>>['page'][number];

async function rowsOf(scope: Scope, stored: readonly Stored[]): Promise<DuplicateRow[]> {
  const ids = stored.flatMap((row) => [row.case_id, row.other_id]);
  const [rule, sides] = await Promise.all([duplicateRule(scope), duplicateSides(scope, ids)]);
  return stored.flatMap((row) => {
    const [arrived, other] = [sides.get(row.case_id), sides.get(row.other_id)];
    if (!arrived || !other) return [];
    return [
      {
        id: row.id,
        likeness: Number(row.likeness),
        reasons: reasonWords(row.reasons as unknown as DuplicateReasons, rule),
        state: row.state as SuggestionState,
        foundAt: row.found_at.toISOString(),
        decidedAt: row.decided_at?.toISOString() ?? null,
        decidedBy: row.decided_by,
        reason: row.reason,
        arrived,
        other,
      },
    ];
  });
}

/** A page of 疑似重复, the newest first unless asked otherwise. */
export async function listDuplicates(scope: Scope, input: ListInput): Promise<Page<DuplicateRow>> {
  const { page, total } = await readSuggestions(scope, input);
  return { rows: await rowsOf(scope, page), total, totalIsCapped: false, page: input.page, pageSize: input.pageSize };
}

const readOne = query({
  action: 'rectification.see-duplicates',
  async run(reader, { id }: { readonly id: string }) {
    const row = await reader.selectFrom('rectification.duplicate_suggestion').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) return refuse('rectification/suggestion-not-found');
    const waiting = reader
      .selectFrom('rectification.duplicate_suggestion as s')
      .innerJoin('visible_case_file as a', 'a.id', 's.case_id')
      .innerJoin('visible_case_file as b', 'b.id', 's.other_id')
      .where('s.state', '=', 'open')
      .where('a.stage', '<>', 'void')
      .where('b.stage', '<>', 'void')
      .select('s.id');
    const here = sql`(${row.found_at}::timestamptz, ${row.id}::uuid)`;
    const [previous, next] = await Promise.all([
      waiting.where(sql<boolean>`(s.found_at, s.id) > ${here}`).orderBy('s.found_at').orderBy('s.id').limit(1).executeTakeFirst(),
      waiting
        .where(sql<boolean>`(s.found_at, s.id) < ${here}`)
        .orderBy('s.found_at', 'desc')
        .orderBy('s.id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ]);
    return { row, previousId: previous?.id ?? null, nextId: next?.id ?? null };
  },
});

/** One pair with its neighbours among those that wait. */
export async function duplicateDetail(scope: Scope, input: { readonly id: string }) {
  const [{ row, previousId, nextId }, waiting] = await Promise.all([readOne(scope, input), openDuplicates(scope)]);
  const [one] = await rowsOf(scope, [row]);
  if (!one) throw new Refused(refuse('rectification/suggestion-not-found'));
  const [a, b] = [one.arrived.position, one.other.position];
  return { ...one, metres: a && b ? Math.round(distanceMetres(a, b)) : null, waiting, previousId, nextId };
}

const countOpen = query({
  action: 'rectification.see-duplicates',
  async run(reader) {
    const { count } = await reader
      .selectFrom('rectification.duplicate_suggestion as s')
      .innerJoin('visible_case_file as a', 'a.id', 's.case_id')
      .innerJoin('visible_case_file as b', 'b.id', 's.other_id')
      .where('s.state', '=', 'open')
      .where('a.stage', '<>', 'void')
      .where('b.stage', '<>', 'void')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  },
});

/** How many pairs wait for a decision of the office. */
export const openDuplicates = (scope: Scope): Promise<number> => countOpen(scope, undefined);
