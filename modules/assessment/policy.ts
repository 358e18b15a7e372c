import { actions, type Role } from '@chuangcheng/platform/kernel';

/** Everybody who works on the campaign; the three administrators keep accounts and have no part in its substance. */
const STAFF: readonly (Role | 'system')[] = [
  'leader',
  'office',
  'unit-head',
  'liaison',
  'inspector',
  'verifier',
  'finance',
  'publicity',
  'system',
];

/** The creation office keeps the index and the sites; the others read them. */
export const assessmentActions = actions({
  'assessment.read': { title: { zh: '查看测评体系和点位', en: 'See the index and the sites' }, roles: STAFF },
  'assessment.import-index': { title: { zh: '导入测评体系', en: 'Import the index' }, roles: ['office', 'system'] },
  'assessment.edit-index': { title: { zh: '编辑测评体系', en: 'Edit the index' }, roles: ['office'] },
  'assessment.import-sites': { title: { zh: '导入点位台账', en: 'Import sites' }, roles: ['office', 'system'] },
  'assessment.edit-sites': { title: { zh: '编辑点位', en: 'Edit sites' }, roles: ['office'] },
});
