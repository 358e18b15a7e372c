import { call } from '@chuangcheng/api-client';
import { listEditions, listSites } from '@chuangcheng/modules/assessment/contract';
import type { SetupStep } from '../../app/index.ts';

/** What the county is measured by, then where. */
export const setup: readonly SetupStep[] = [
  {
    key: 'index',
    to: '/assessment/import',
    action: 'assessment.import-index',
    order: 30,
    count: async (signal) => (await call(listEditions, undefined, { signal })).editions.length,
  },
  {
    key: 'sites',
    to: '/assessment/sites/import',
    action: 'assessment.import-sites',
    order: 40,
    count: async (signal) => (await call(listSites, { query: { pageSize: 1 } }, { signal })).total,
  },
];
