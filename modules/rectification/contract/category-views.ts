import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { importEndpoints } from '@chuangcheng/kit/import-contract';
import { listQuery, pageOf, severalOf } from '@chuangcheng/kit/page';
import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const conditionView = z.object({
  id: idSchema,
  number: z.number().int(),
  text: z.string(),
  /** Phases in order with their limits as words, such as 2 个紧急工作时. */
  phases: z.array(z.object({ name: z.string(), limit: bilingual })),
  closingText: z.string(),
  defaultUnitId: idSchema.nullable(),
  /** As printed in the sheet; a group word or an unmatched name when there is no unit. */
  defaultUnit: z.string(),
  verificationLimit: bilingual.nullable(),
});
export type ConditionView = z.output<typeof conditionView>;

export const categoryView = z.object({
  id: idSchema,
  kind: z.enum(['component', 'event']),
  classCode: z.string(),
  className: z.string(),
  code: z.string(),
  name: z.string(),
  conditions: z.array(conditionView),
});
export type CategoryView = z.output<typeof categoryView>;

/** All categories with their filing conditions: some hundred rows, for forms and for reading. */
export const listCategories = endpoint({
  id: 'rectification.listCategories',
  method: 'GET',
  path: '/api/rectification/categories',
  access: { action: 'rectification.read-categories' },
  summary: { zh: '问题分类与立案条件', en: 'Categories and filing conditions' },
  response: z.object({ categories: z.array(categoryView) }),
});

/** Which kind of problem a failed check item is. */
export const checkItemConditionRow = z.object({
  checkItemId: idSchema,
  siteType: z.string(),
  number: z.number().int(),
  content: z.string(),
  conditionId: idSchema.nullable(),
  /** Such as 部件 · 公用设施 · 路灯：单灯不亮. */
  condition: z.string().nullable(),
  origin: z.enum(['proposed', 'set']).nullable(),
});
export type CheckItemConditionRow = z.output<typeof checkItemConditionRow>;

const checkItemConditionQuery = listQuery(['siteType', 'content']).extend({
  siteTypeId: idSchema.optional(),
  origin: z.enum(['proposed', 'set', 'none']).optional(),
});

export const listCheckItemConditions = endpoint({
  id: 'rectification.listCheckItemConditions',
  method: 'GET',
  path: '/api/rectification/check-item-conditions',
  access: { action: 'rectification.read-categories' },
  summary: { zh: '考察项对应的问题分类', en: 'Categories of check items' },
  query: checkItemConditionQuery,
  response: pageOf(checkItemConditionRow),
});

export const exportCheckItemConditions = endpoint({
  id: 'rectification.exportCheckItemConditions',
  method: 'GET',
  path: '/api/rectification/check-item-conditions.xlsx',
  access: { action: 'rectification.read-categories' },
  summary: { zh: '导出考察项对应的问题分类', en: 'Export the categories of check items' },
  query: checkItemConditionQuery.extend({ columns: severalOf(z.string()).optional() }),
  response: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
});

export const setCheckItemCondition = endpoint({
  id: 'rectification.setCheckItemCondition',
  method: 'PUT',
  path: '/api/rectification/check-item-conditions/:checkItemId',
  access: { action: 'rectification.edit-categories' },
  summary: { zh: '指定考察项的问题分类', en: 'Say which problem a check item is' },
  params: z.object({ checkItemId: idSchema }),
  body: z.object({ conditionId: idSchema }),
  response: z.object({}),
  errors: ['rectification/condition-not-found', 'rectification/check-item-not-found'],
});

export const categoriesImport = importEndpoints({
  room: 'rectification',
  kind: 'categories',
  action: 'rectification.import-categories',
  title: { zh: '问题分类与时限', en: 'Categories and time limits' },
});

export const historyImport = importEndpoints({
  room: 'rectification',
  kind: 'history',
  action: 'rectification.import-history',
  title: { zh: '历史问题', en: 'Historic case files' },
});
