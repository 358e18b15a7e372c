import { checkItemsById, siteTypeDirectory } from '@chuangcheng/modules/assessment';
import type { Scope } from '@chuangcheng/platform/kernel';
import type { CheckItemConditionRow } from '../contract/index.ts';
import { indexConditions, type KnownCondition, proposeCondition } from '../domain/propose-condition.ts';
import { query } from '../visibility.ts';
import { type CategoryDirectory, categoryDirectory } from './category-directory.ts';

/** The conditions that may be proposed, with the words they are known by. */
export function knownConditions({ categories }: CategoryDirectory): KnownCondition[] {
  return categories
    .filter((category) => category.active)
    .flatMap(({ name, conditions }) =>
      conditions.filter((condition) => condition.active).map(({ id, text }) => ({ id, name, text })),
    );
}

const readConditions = query({
  action: 'rectification.read-categories',
  async run(reader, input: { checkItemId?: string }) {
    const rows = await reader
      .selectFrom('rectification.check_item_condition')
      .selectAll()
      .$if(input.checkItemId !== undefined, (q) => q.where('check_item_id', '=', input.checkItemId ?? ''))
      .execute();
    return new Map(rows.map((row) => [row.check_item_id, row]));
  },
});

/**
 * Which problem a failed check item is: as the office has set or the product proposed, else the proposal for an item that came
 * since. Null when its words are like no condition.
 */
export async function conditionOfCheckItem(scope: Scope, checkItemId: string): Promise<string | null> {
  const stored = (await readConditions(scope, { checkItemId })).get(checkItemId);
  if (stored) return stored.condition_id;
  const [items, { byId }, categories] = await Promise.all([
    checkItemsById(scope, [checkItemId]),
    siteTypeDirectory(scope),
    categoryDirectory(scope),
  ]);
  const item = items.get(checkItemId);
  if (!item) return null;
  const words = { content: item.content, siteType: byId.get(item.siteTypeId)?.name ?? '' };
  return proposeCondition(words, indexConditions(knownConditions(categories)))?.condition.id ?? null;
}

type ListInput = {
  readonly page: number;
  readonly pageSize: number;
  readonly sort?: string | undefined;
  readonly search?: string | undefined;
  readonly siteTypeId?: string | undefined;
  readonly origin?: 'proposed' | 'set' | 'none' | undefined;
};

/** The check items in force, each with the problem its failing is. Some hundred rows, filtered in memory. */
export async function checkItemConditions(scope: Scope, input: ListInput) {
  const [stored, { types }, categories] = await Promise.all([
    readConditions(scope, {}),
    siteTypeDirectory(scope),
    categoryDirectory(scope),
  ]);
  const all = types
    .filter((type) => input.siteTypeId === undefined || type.id === input.siteTypeId)
    .flatMap((type) =>
      type.items.map((item): CheckItemConditionRow => {
        const found = stored.get(item.id);
        return {
          checkItemId: item.id,
          siteType: type.name,
          number: item.number,
          content: item.content,
          conditionId: found?.condition_id ?? null,
          condition: categories.conditionName(found?.condition_id),
          origin: (found?.origin as 'proposed' | 'set' | undefined) ?? null,
        };
      }),
    )
    .filter((row) => input.origin === undefined || (row.origin ?? 'none') === input.origin)
    .filter((row) => !input.search || `${row.siteType} ${row.content} ${row.condition ?? ''}`.includes(input.search));
  const from = (input.page - 1) * input.pageSize;
  return {
    rows: sorted(all, input.sort).slice(from, from + input.pageSize),
    total: all.length,
    totalIsCapped: false,
    page: input.page,
    pageSize: input.pageSize,
  };
}

/** By site type in the order of the index unless asked otherwise. */
function sorted(rows: readonly CheckItemConditionRow[], sort: string | undefined): CheckItemConditionRow[] {
  const column = sort?.replace('-', '') as 'siteType' | 'content' | undefined;
  if (column === undefined) return [...rows];
  const direction = sort?.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => direction * a[column].localeCompare(b[column], 'zh-CN'));
}
