import { actions, type Role } from '@chuangcheng/platform/kernel';

const STAFF: readonly (Role | 'system')[] = [
  'leader',
  'office',
  'unit-head',
  'liaison',
  'inspector',
  'verifier',
  'finance',
  'publicity',
  'sysadmin',
  'secadmin',
  'auditadmin',
  'system',
];

/** Who may begin what. Accounts are made by one administrator and given their duties by another. */
export const organisationActions = actions({
  'organisation.read': { title: { zh: '查看组织机构', en: 'See the organisation' }, roles: STAFF },
  'organisation.import-roster': {
    title: { zh: '导入组织机构', en: 'Import the roster' },
    roles: ['office', 'sysadmin', 'system'],
  },
  'organisation.edit-units': { title: { zh: '编辑单位和职务', en: 'Edit units and posts' }, roles: ['office', 'sysadmin'] },
  'organisation.import-areas': { title: { zh: '导入区域', en: 'Import areas' }, roles: ['office', 'sysadmin', 'system'] },
  'organisation.assign-areas': { title: { zh: '指定区域责任单位', en: 'Say who answers for an area' }, roles: ['office'] },
  'organisation.read-accounts': { title: { zh: '查看账号', en: 'See accounts' }, roles: ['sysadmin', 'secadmin'] },
  'organisation.make-accounts': { title: { zh: '开设、停用账号', en: 'Open and close accounts' }, roles: ['sysadmin', 'system'] },
  'organisation.grant-duties': { title: { zh: '授予、收回职责', en: 'Grant and end duties' }, roles: ['secadmin', 'system'] },
  'organisation.appoint-secadmin': {
    title: { zh: '指定首位安全管理员', en: 'Appoint the first security administrator' },
    roles: ['sysadmin'],
  },
  'organisation.delegate': { title: { zh: '委托职责', en: 'Delegate duties' }, roles: ['signed-in'] },
});
