import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { TimeLimit } from '@chuangcheng/kit/working-time';
import type { Phase } from './filing-phase.ts';

/** 部件 or 事件: class codes restart for each. */
const CATEGORY_KINDS = ['component', 'event'] as const;
export type CategoryKind = (typeof CATEGORY_KINDS)[number];

export const categoryKindNames: Readonly<Record<CategoryKind, Bilingual>> = {
  component: { zh: '部件', en: 'Component' },
  event: { zh: '事件', en: 'Event' },
};

export function categoryKindOf(text: string): CategoryKind | undefined {
  const plain = text.replace(/\s|类$|问题$/g, '');
  return CATEGORY_KINDS.find((kind) => categoryKindNames[kind].zh === plain || kind === plain.toLowerCase());
}

/** A 小类 with its 大类, known by its codes. */
export type Category = {
  readonly kind: CategoryKind;
  readonly classCode: string;
  readonly className: string;
  readonly code: string;
  readonly name: string;
};

/** 立案条件: when a problem is filed, how long its handling may take, when it counts as done, and who handles it. */
export type FilingCondition = {
  readonly number: number;
  readonly text: string;
  readonly phases: readonly Phase[];
  readonly closingText: string;
  readonly defaultUnitText: string;
  readonly defaultUnitId: string | null;
  readonly verificationLimit: TimeLimit | null;
};

/** One line of 分类与时限. */
export type CategorisedCondition = { readonly category: Category; readonly condition: FilingCondition };

export const categoryKey = ({ kind, classCode, code }: Pick<Category, 'kind' | 'classCode' | 'code'>) =>
  `${kind}/${classCode}/${code}`;
export const conditionKey = ({ category, condition }: CategorisedCondition) => `${categoryKey(category)}/${condition.number}`;

const limitText = (limit: TimeLimit | null) => (limit ? `${limit.amount} ${limit.unit}` : '');

/** Do two lines say the same? */
export function isSameCondition(one: CategorisedCondition, other: CategorisedCondition): boolean {
  return printed(one) === printed(other);
}

function printed({ category, condition }: CategorisedCondition): string {
  return JSON.stringify([
    category.className,
    category.name,
    condition.text,
    condition.phases.map(({ name, limit }) => [name, limitText(limit)]),
    condition.closingText,
    condition.defaultUnitText,
    condition.defaultUnitId,
    limitText(condition.verificationLimit),
  ]);
}
