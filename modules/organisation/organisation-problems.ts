import { problems } from '@chuangcheng/kit/problem';

export const organisationProblems = problems({
  'organisation/unit-not-found': { status: 404, title: { zh: '没有找到这个单位。', en: 'There is no such unit.' } },
  'organisation/code-taken': {
    status: 409,
    title: { zh: '单位代码 {code} 已被使用。', en: 'The code {code} belongs to another unit.' },
  },
  'organisation/unit-under-itself': {
    status: 422,
    title: { zh: '上级单位不能是本单位或其下级。', en: 'A unit cannot be below itself.' },
  },
  'organisation/duty-not-found': { status: 404, title: { zh: '没有找到这项职责。', en: 'There is no such duty.' } },
  'organisation/duty-held': {
    status: 409,
    title: { zh: '该账号在此单位已有这项职责。', en: 'The account holds this duty in the unit already.' },
  },
  'organisation/administrators-separate': {
    status: 422,
    title: {
      zh: '系统管理员、安全管理员、审计管理员须由不同的人担任。',
      en: 'System, security and audit administrators must be different people.',
    },
  },
  'organisation/secadmin-there': {
    status: 409,
    title: {
      zh: '本县已有安全管理员，职责由其授予。',
      en: 'The county has a security administrator, who grants all duties.',
    },
  },
  'organisation/not-your-duty': {
    status: 403,
    title: { zh: '只能委托自己的职责。', en: 'Only your own duties can be delegated.' },
  },
  'organisation/delegation-to-self': {
    status: 422,
    title: { zh: '不能委托给自己。', en: 'A duty cannot be delegated to oneself.' },
  },
  'organisation/delegation-days': {
    status: 422,
    title: {
      zh: '结束日期不能早于开始日期，也不能早于今天。',
      en: 'The last day must not be before the first, nor before today.',
    },
  },
  'organisation/areas-faulty': {
    status: 422,
    title: {
      zh: '文件“{file}”中有 {count} 处错误，未导入任何内容。',
      en: 'The file "{file}" has {count} faults; nothing was imported.',
    },
  },
  'organisation/area-not-found': { status: 404, title: { zh: '没有找到这个区域。', en: 'There is no such area.' } },
});
