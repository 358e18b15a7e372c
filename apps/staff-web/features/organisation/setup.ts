import { call } from '@chuangcheng/api-client';
import { getAreaMap, listAccounts, listUnits } from '@chuangcheng/modules/organisation/contract';
import type { SetupStep } from '../../app/index.ts';

/** An empty county has its first administrator and nobody else. */
const FOUNDERS = 1;

/** What a new county sets up first: its units, its areas, its people. */
export const setup: readonly SetupStep[] = [
  {
    key: 'roster',
    to: '/organisation/import',
    action: 'organisation.import-roster',
    order: 10,
    count: async (signal) => (await call(listUnits, { query: { pageSize: 1, kind: ['department'] } }, { signal })).total,
  },
  {
    key: 'areas',
    to: '/organisation/areas/import',
    action: 'organisation.import-areas',
    order: 20,
    count: async (signal) => (await call(getAreaMap, { query: { level: 'town' } }, { signal })).features.length,
  },
  {
    key: 'accounts',
    to: '/organisation/accounts',
    action: 'organisation.read-accounts',
    order: 90,
    count: async (signal) => (await call(listAccounts, { query: { pageSize: 1 } }, { signal })).total - FOUNDERS,
  },
];
