import { newId } from '@chuangcheng/kit/id';
import type { TimeLimit } from '@chuangcheng/kit/working-time';
import { insertMany, type Permit, type Writer } from '@chuangcheng/platform/kernel';
import { type CategorisedCondition, type CategoryKind, categoryKey, conditionKey } from '../domain/category.ts';
import type { Phase } from '../domain/filing-phase.ts';

type Tx = Writer<'rectification'>;

/** A condition as it is stored, by its key. */
export type StoredCondition = CategorisedCondition & { readonly id: string; readonly categoryId: string };

/** All conditions with their categories, closed ones too. */
export async function loadConditions(tx: Pick<Tx, 'selectFrom'>): Promise<Map<string, StoredCondition>> {
  const rows = await tx
    .selectFrom('rectification.filing_condition as f')
    .innerJoin('rectification.category as c', (join) =>
      join.onRef('c.county_id', '=', 'f.county_id').onRef('c.id', '=', 'f.category_id'),
    )
    .select(['f.id', 'f.category_id', 'f.number', 'f.text', 'f.phases', 'f.closing_text', 'f.default_unit_text'])
    .select(['f.default_unit_id', 'f.verification_limit', 'c.kind', 'c.class_code', 'c.class_name', 'c.code', 'c.name'])
    .execute();
  return new Map(
    rows.map((row) => {
      const stored: StoredCondition = {
        id: row.id,
        categoryId: row.category_id,
        category: {
          kind: row.kind as CategoryKind,
          classCode: row.class_code,
          className: row.class_name,
          code: row.code,
          name: row.name,
        },
        condition: {
          number: row.number,
          text: row.text,
          phases: row.phases as unknown as Phase[],
          closingText: row.closing_text,
          defaultUnitText: row.default_unit_text,
          defaultUnitId: row.default_unit_id,
          verificationLimit: row.verification_limit as unknown as TimeLimit | null,
        },
      };
      return [conditionKey(stored), stored];
    }),
  );
}

/** Adds or replaces conditions and their categories; identifiers stay, case files point at them. */
export async function saveConditions(
  tx: Tx,
  lines: readonly CategorisedCondition[],
  stored: ReadonlyMap<string, StoredCondition>,
  _permit: Permit,
): Promise<void> {
  const categoryIds = new Map([...stored.values()].map((one) => [categoryKey(one.category), one.categoryId]));
  const categories = new Map<string, Record<string, unknown>>();
  for (const { category } of lines) {
    const key = categoryKey(category);
    const id = categoryIds.get(key) ?? newId();
    categoryIds.set(key, id);
    const { kind, classCode, className, code, name } = category;
    categories.set(key, { id, kind, class_code: classCode, class_name: className, code, name, state: 'active' });
  }
  await insertMany(
    tx,
    'rectification.category',
    [...categories.values()],
    `(county_id, id) DO UPDATE SET class_name = excluded.class_name, name = excluded.name, state = 'active'`,
  );
  await insertMany(
    tx,
    'rectification.filing_condition',
    lines.map((line) => ({
      id: stored.get(conditionKey(line))?.id ?? newId(),
      category_id: categoryIds.get(categoryKey(line.category)),
      number: line.condition.number,
      text: line.condition.text,
      phases: line.condition.phases,
      closing_text: line.condition.closingText,
      default_unit_text: line.condition.defaultUnitText,
      default_unit_id: line.condition.defaultUnitId,
      verification_limit: line.condition.verificationLimit,
      state: 'active',
    })),
    `(county_id, id) DO UPDATE SET text = excluded.text, phases = excluded.phases, closing_text = excluded.closing_text,
       default_unit_text = excluded.default_unit_text, default_unit_id = excluded.default_unit_id,
       verification_limit = excluded.verification_limit, state = 'active'`,
  );
}
