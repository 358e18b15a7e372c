import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { type Route, route } from '@chuangcheng/platform/http';
import { importRoutes } from '@chuangcheng/platform/import';
import { exportList, type ListColumn } from '@chuangcheng/platform/spreadsheet';
import * as contract from '../contract/index.ts';
import type { CheckItemConditionRow } from '../contract/index.ts';
import { categoriesImport } from '../imports/categories-import.ts';
import { historyImport } from '../imports/history-import.ts';
import { categoryList } from '../queries/category-list.ts';
import { checkItemConditions } from '../queries/check-item-conditions.ts';
import { setCheckItemCondition } from '../use-cases/set-check-item-condition.ts';

/** All check items; more than any county has. */
const whole = { page: 1, pageSize: 20_000 } as const;

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const ORIGINS: Readonly<Record<'proposed' | 'set' | 'none', Bilingual>> = {
  proposed: both('系统建议', 'Proposed'),
  set: both('人工指定', 'Set by the office'),
  none: both('未匹配', 'None'),
};
const columns: readonly ListColumn<CheckItemConditionRow>[] = [
  { key: 'siteType', title: both('点位类型', 'Site type'), value: (row) => row.siteType },
  { key: 'number', title: both('序号', 'Number'), value: (row) => row.number },
  { key: 'content', title: both('考察内容', 'Check item'), value: (row) => row.content },
  { key: 'condition', title: both('对应立案条件', 'Filing condition'), value: (row) => row.condition },
  { key: 'origin', title: both('来源', 'Origin'), value: (row, language) => ORIGINS[row.origin ?? 'none'][language] },
];

/** Categories, conditions of check items, imports. */
export const categoryRoutes: Route[] = [
  ...importRoutes(categoriesImport),
  ...importRoutes(historyImport),
  route(contract.listCategories, async (_input, scope) => ({ categories: await categoryList(scope) })),
  route(contract.listCheckItemConditions, ({ query }, scope) => checkItemConditions(scope, query)),
  route(contract.exportCheckItemConditions, async ({ query }, scope, { language }) => {
    const { rows } = await checkItemConditions(scope, { ...query, ...whole });
    return exportList(both('考察项问题分类', 'Categories of check items'), columns, query.columns, rows, language);
  }),
  route(contract.setCheckItemCondition, ({ params, body }, scope) => setCheckItemCondition(scope, { ...params, ...body })),
];
