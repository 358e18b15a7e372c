import type { Role } from '@chuangcheng/platform/kernel';

/** A demo account: the role it shows, and the unit it holds the role in, by a name of the roster. */
export type DemoAccount = { readonly name: string; readonly displayName: string; readonly role: Role; readonly unit: string };

/** One account per role, and a second pair of hands where the work needs two. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { name: 'lingdao', displayName: '领导小组领导', role: 'leader', unit: '领导小组' },
  { name: 'chuangjianban', displayName: '创建办专干', role: 'office', unit: '县创建办' },
  { name: 'juzhang', displayName: '城管执法局局长', role: 'unit-head', unit: '县城管执法局' },
  { name: 'lianluoyuan', displayName: '城管执法局联络员', role: 'liaison', unit: '县城管执法局' },
  { name: 'jiedao', displayName: '映川街道联络员', role: 'liaison', unit: '映川街道' },
  { name: 'duchayuan1', displayName: '督查员甲', role: 'inspector', unit: '县创建办' },
  { name: 'duchayuan2', displayName: '督查员乙', role: 'inspector', unit: '县委宣传部' },
  { name: 'duchayuan3', displayName: '督查员丙', role: 'inspector', unit: '县纪委监委' },
  { name: 'duchayuan4', displayName: '督查员丁', role: 'inspector', unit: '县住建局' },
  { name: 'hechayuan', displayName: '核查员', role: 'verifier', unit: '县创建办' },
  { name: 'caizhengju', displayName: '财政局经办', role: 'finance', unit: '县财政局' },
  { name: 'xuanchuanbu', displayName: '宣传部经办', role: 'publicity', unit: '县委宣传部' },
  { name: 'xitong', displayName: '系统管理员', role: 'sysadmin', unit: '县创建办' },
  { name: 'anquan', displayName: '安全管理员', role: 'secadmin', unit: '县创建办' },
  { name: 'shenji', displayName: '审计管理员', role: 'auditadmin', unit: '县纪委监委' },
];
