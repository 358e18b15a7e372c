import { importEndpoints } from '@chuangcheng/kit/import-contract';

export * from './edition-views.ts';
export * from './negative-views.ts';
export { type UnitOfStandard, unitOfStandard } from './parts.ts';
export * from './site-type-views.ts';
export * from './site-views.ts';
export * from './standard-views.ts';

export const indexImport = importEndpoints({
  room: 'assessment',
  kind: 'index',
  action: 'assessment.import-index',
  title: { zh: '测评体系', en: 'Assessment index' },
});

export const sitesImport = importEndpoints({
  room: 'assessment',
  kind: 'sites',
  action: 'assessment.import-sites',
  title: { zh: '点位台账', en: 'Register of sites' },
});
