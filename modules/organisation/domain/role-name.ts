import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** The roles a duty can be, as the people of the county call them. */
const roleNames: Readonly<Record<string, Bilingual>> = {
  leader: { zh: '领导', en: 'Leader' },
  office: { zh: '创建办', en: 'Creation office' },
  'unit-head': { zh: '单位负责人', en: 'Head of unit' },
  liaison: { zh: '联络员', en: 'Liaison officer' },
  inspector: { zh: '督查员', en: 'Inspector' },
  verifier: { zh: '核查员', en: 'Verifier' },
  finance: { zh: '财政', en: 'Finance' },
  publicity: { zh: '宣传', en: 'Publicity' },
  sysadmin: { zh: '系统管理员', en: 'System administrator' },
  secadmin: { zh: '安全管理员', en: 'Security administrator' },
  auditadmin: { zh: '审计管理员', en: 'Audit administrator' },
};

/** What a role is called; a role of a later version is shown by its key. */
export function roleName(role: string): Bilingual {
  return roleNames[role] ?? { zh: role, en: role };
}
