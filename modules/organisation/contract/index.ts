import { importEndpoints } from '@chuangcheng/kit/import-contract';

export * from './account-views.ts';
export * from './area-views.ts';
export * from './unit-views.ts';

export const rosterImport = importEndpoints({
  room: 'organisation',
  kind: 'roster',
  action: 'organisation.import-roster',
  title: { zh: '组织机构', en: 'Roster' },
});
