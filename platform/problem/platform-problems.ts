import { problems } from '@chuangcheng/kit/problem';

/** Refusals any endpoint may answer with, and those of the platform's own. */
export const platformProblems = problems({
  'platform/invalid-input': {
    status: 400,
    title: {
      zh: '填写的内容有误，未作保存。请按提示更正。',
      en: 'The input is not valid; nothing was saved. Correct it as shown.',
    },
  },
  'platform/malformed-request': {
    status: 400,
    title: { zh: '请求无法识别，未作保存。', en: 'The request could not be read; nothing was saved.' },
  },
  'platform/not-signed-in': { status: 401, title: { zh: '请先登录。', en: 'Sign in first.' } },
  'platform/forbidden': {
    status: 403,
    title: { zh: '您的职责不含此项操作。', en: 'Your duties do not include this action.' },
  },
  'platform/csrf': {
    status: 403,
    title: {
      zh: '页面已过期，未作保存。请刷新页面后重试。',
      en: 'The page is out of date; nothing was saved. Reload it and try again.',
    },
  },
  'platform/password-change-required': {
    status: 403,
    title: { zh: '请先修改初始密码。', en: 'Change your first password before anything else.' },
  },
  'platform/not-found': { status: 404, title: { zh: '没有找到，或您无权查看。', en: 'Not found, or not visible to you.' } },
  'platform/too-many-streams': {
    status: 429,
    title: {
      zh: '您打开的窗口较多，此窗口改为每分钟更新一次。',
      en: 'You have many windows open; this one is brought up to date once a minute.',
    },
  },
  'platform/too-large': {
    status: 413,
    title: { zh: '内容超过 {limit} 的上限，未作保存。', en: 'This is larger than the limit of {limit}; nothing was saved.' },
  },
  'platform/unsupported-media': {
    status: 415,
    title: { zh: '不支持这种内容格式，未作保存。', en: 'This kind of content is not supported; nothing was saved.' },
  },
  'platform/file-missing': { status: 400, title: { zh: '没有收到文件，请重新选择。', en: 'No file arrived; choose it again.' } },
  'platform/changed-meanwhile': {
    status: 409,
    title: {
      zh: '刚刚有人改动了此项，未作保存。请刷新后再操作。',
      en: 'Somebody changed this a moment ago; nothing was saved. Reload and try again.',
    },
  },
  'platform/already-exists': { status: 409, title: { zh: '已存在相同的记录。', en: 'The same record exists already.' } },
  'platform/database-unavailable': {
    status: 503,
    title: {
      zh: '数据库暂时连接不上，未作保存。请稍后重试。',
      en: 'The database cannot be reached for the moment; nothing was saved. Try again shortly.',
    },
  },
  'platform/unexpected': {
    status: 500,
    title: {
      zh: '系统出错，未作保存。请记下编号 {requestId} 告知管理员。',
      en: 'Something went wrong; nothing was saved. Give the number {requestId} to the administrator.',
    },
  },
  'platform/sign-in-failed': { status: 401, title: { zh: '账号或密码不正确。', en: 'The account or the password is wrong.' } },
  'platform/sign-in-throttled': {
    status: 429,
    title: { zh: '尝试次数过多，请在 {seconds} 秒后重试。', en: 'Too many attempts; try again in {seconds} seconds.' },
  },
  'platform/password-wrong': { status: 422, title: { zh: '原密码不正确。', en: 'The present password is wrong.' } },
  'platform/password-weak': {
    status: 422,
    title: {
      zh: '密码强度不够：至少 10 个字符，含字母、数字、符号中的两种，不含账号名，不是常见密码。',
      en: 'The password is too weak: at least 10 characters of two kinds, without the account name, and not a common one.',
    },
  },
  'platform/first-run-closed': { status: 409, title: { zh: '系统已完成初始设置。', en: 'The first-run guide is closed.' } },
  'platform/first-run-code-wrong': {
    status: 403,
    title: {
      zh: '一次性设置码不正确，请查看服务器启动时打印的设置码。',
      en: 'The one-time code is wrong; see what the server printed at its start.',
    },
  },
  'platform/account-not-found': { status: 404, title: { zh: '没有找到这个账号。', en: 'There is no such account.' } },
  'platform/account-name-taken': {
    status: 409,
    title: { zh: '账号名 {name} 已被使用。', en: 'The account name {name} is taken.' },
  },
  'platform/file-empty': {
    status: 422,
    title: { zh: '文件“{file}”为空（0 字节），未保存。', en: 'The file "{file}" is empty (0 bytes); it was not saved.' },
  },
  'platform/not-a-photo': {
    status: 415,
    title: {
      zh: '文件“{file}”不是照片（支持 JPEG、PNG、WebP、HEIC），未保存。',
      en: 'The file "{file}" is no photo (JPEG, PNG, WebP, HEIC); it was not saved.',
    },
  },
  'platform/photo-damaged': {
    status: 422,
    title: {
      zh: '照片“{file}”已损坏或尺寸过大，未保存。请重新拍摄。',
      en: 'The photo "{file}" is damaged or too large; it was not saved. Take it again.',
    },
  },
  'platform/import-has-faults': {
    status: 422,
    title: {
      zh: '有 {count} 处错误，未导入任何内容。请更正后重新上传，或选择只导入正确的行。',
      en: 'There are {count} faults; nothing was imported. Correct them, or import only the good rows.',
    },
  },
  'platform/import-table-missing': {
    status: 422,
    title: { zh: '没有为“{table}”指定工作表，未导入任何内容。', en: 'No sheet is chosen for "{table}"; nothing was imported.' },
  },
  'platform/import-committed': { status: 409, title: { zh: '这次导入已经完成。', en: 'This import is finished already.' } },
  'platform/import-not-previewed': {
    status: 409,
    title: { zh: '请先预览，再导入。', en: 'Look at the preview before importing.' },
  },
  'platform/import-no-faults': { status: 404, title: { zh: '这次导入没有错误。', en: 'This import has no faults.' } },
  'platform/calendar-day-not-set': {
    status: 404,
    title: { zh: '本县没有单独设定这一天。', en: 'The county has not set this day itself.' },
  },
  'platform/calendar-day-twice': {
    status: 422,
    title: {
      zh: '{day} 既列为节假日又列为工作日，未作保存。',
      en: '{day} is listed both as a holiday and as a workday; nothing was saved.',
    },
  },
});
