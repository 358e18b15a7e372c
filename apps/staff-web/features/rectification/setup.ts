import { call } from '@chuangcheng/api-client';
import { listCaseFiles, listCategories } from '@chuangcheng/modules/rectification/contract';
import type { SetupStep } from '../../app/index.ts';

/** Categories with their time limits, then the problems of former years. */
export const setup: readonly SetupStep[] = [
  {
    key: 'categories',
    to: '/rectification/categories/import',
    action: 'rectification.import-categories',
    order: 50,
    count: async (signal) => (await call(listCategories, undefined, { signal })).categories.length,
  },
  {
    key: 'history',
    to: '/rectification/history/import',
    action: 'rectification.import-history',
    order: 60,
    count: async (signal) => (await call(listCaseFiles, { query: { pageSize: 1 } }, { signal })).total,
  },
];
