import type { TimeLimit } from '@chuangcheng/kit/working-time';
import { countyCache, type Scope } from '@chuangcheng/platform/kernel';
import { type Category, type CategoryKind, categoryKindNames, type FilingCondition } from '../domain/category.ts';
import type { Phase } from '../domain/filing-phase.ts';
import { query } from '../visibility.ts';

export type DirectoryCondition = FilingCondition & {
  readonly id: string;
  readonly categoryId: string;
  readonly active: boolean;
};

export type DirectoryCategory = Category & {
  readonly id: string;
  readonly active: boolean;
  /** By number. */
  readonly conditions: readonly DirectoryCondition[];
};

/** All categories and filing conditions of the county, held in memory: every case file names its own. */
export type CategoryDirectory = {
  /** Components before events, then by codes. */
  readonly categories: readonly DirectoryCategory[];
  readonly byId: ReadonlyMap<string, DirectoryCategory>;
  readonly conditionById: ReadonlyMap<string, DirectoryCondition>;
  /** How a condition is named everywhere: 部件 · 公用设施 · 路灯：单灯不亮. */
  conditionName(id: string | null | undefined): string | null;
};

const readCategories = query({
  action: 'rectification.read-categories',
  async run(reader) {
    const [categories, conditions] = await Promise.all([
      reader.selectFrom('rectification.category').selectAll().orderBy('kind').orderBy('class_code').orderBy('code').execute(),
      reader.selectFrom('rectification.filing_condition').selectAll().orderBy('number').execute(),
    ]);
    return { categories, conditions };
  },
});

const cache = countyCache(async (scope: Scope): Promise<CategoryDirectory> => {
  const read = await readCategories(scope, undefined);
  const conditions = read.conditions.map(
    (row): DirectoryCondition => ({
      id: row.id,
      categoryId: row.category_id,
      number: row.number,
      text: row.text,
      phases: row.phases as unknown as Phase[],
      closingText: row.closing_text,
      defaultUnitText: row.default_unit_text,
      defaultUnitId: row.default_unit_id,
      verificationLimit: row.verification_limit as unknown as TimeLimit | null,
      active: row.state === 'active',
    }),
  );
  const ofCategory = Map.groupBy(conditions, (condition) => condition.categoryId);
  const categories = read.categories.map(
    (row): DirectoryCategory => ({
      id: row.id,
      kind: row.kind as CategoryKind,
      classCode: row.class_code,
      className: row.class_name,
      code: row.code,
      name: row.name,
      active: row.state === 'active',
      conditions: ofCategory.get(row.id) ?? [],
    }),
  );
  const byId = new Map(categories.map((category) => [category.id, category]));
  const conditionById = new Map(conditions.map((condition) => [condition.id, condition]));
  return {
    categories,
    byId,
    conditionById,
    conditionName(id) {
      const condition = id ? conditionById.get(id) : undefined;
      const category = condition && byId.get(condition.categoryId);
      return category
        ? `${categoryKindNames[category.kind].zh} · ${category.className} · ${category.name}：${condition.text}`
        : null;
    },
  };
});

export const categoryDirectory = (scope: Scope): Promise<CategoryDirectory> => cache.get(scope);
export const forgetCategories = (countyId: string): void => cache.forget(countyId);
