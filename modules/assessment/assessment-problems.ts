import { problems } from '@chuangcheng/kit/problem';

export const assessmentProblems = problems({
  'assessment/edition-not-found': { status: 404, title: { zh: '没有找到这个测评体系版本。', en: 'There is no such edition.' } },
  'assessment/edition-superseded': {
    status: 409,
    title: { zh: '版本“{version}”已被替代，不能再修改。', en: 'The edition "{version}" is superseded and cannot be changed.' },
  },
  'assessment/edition-empty': {
    status: 422,
    title: {
      zh: '版本“{version}”没有测评标准，不能启用。',
      en: 'The edition "{version}" has no standards and cannot be put in force.',
    },
  },
  'assessment/version-taken': {
    status: 409,
    title: { zh: '版本号“{version}”已被使用。', en: 'The version "{version}" exists already.' },
  },
  'assessment/not-a-draft': {
    status: 409,
    title: { zh: '只有草稿版本才能增删测评标准。', en: 'Standards can be added or removed in a draft only.' },
  },
  'assessment/node-not-found': { status: 404, title: { zh: '没有找到上级条目。', en: 'There is no such node of the index.' } },
  'assessment/standard-not-found': { status: 404, title: { zh: '没有找到这条测评标准。', en: 'There is no such standard.' } },
  'assessment/number-taken': {
    status: 409,
    title: { zh: '序号 {number} 在本版本中已被使用。', en: 'The number {number} is in use in this edition.' },
  },
  'assessment/name-not-found': {
    status: 404,
    title: { zh: '本版本中没有未匹配的名称“{text}”。', en: 'The edition has no unmatched name "{text}".' },
  },
  'assessment/unit-not-found': { status: 404, title: { zh: '没有找到这个单位。', en: 'There is no such unit.' } },
  'assessment/negative-item-not-found': {
    status: 404,
    title: { zh: '没有找到这个负面清单事项。', en: 'There is no such item of the negative list.' },
  },
  'assessment/deduction-and-penalty': {
    status: 422,
    title: {
      zh: '处理类别为“扣分”的须填扣分值，其他类别不填。',
      en: 'A deduction needs its points; the other penalties have none.',
    },
  },
  'assessment/site-type-not-found': { status: 404, title: { zh: '没有找到这个点位类型。', en: 'There is no such site type.' } },
  'assessment/check-item-not-found': {
    status: 404,
    title: { zh: '没有找到这个考察项目，可能已被停用。', en: 'There is no such check item; it may be retired.' },
  },
  'assessment/floor-above-full': {
    status: 422,
    title: { zh: '最低分不能高于满分。', en: 'The floor cannot be above the full mark.' },
  },
  'assessment/standards-unknown': {
    status: 422,
    title: { zh: '本版本没有测评标准：{numbers}。', en: 'The edition has no standards {numbers}.' },
  },
  'assessment/site-not-found': { status: 404, title: { zh: '没有找到这个点位。', en: 'There is no such site.' } },
  'assessment/site-code-taken': {
    status: 409,
    title: { zh: '点位编号 {code} 已被使用。', en: 'The site code {code} is in use.' },
  },
  'assessment/position-outside': {
    status: 422,
    title: { zh: '坐标不在本县范围内。', en: 'The position is outside the county.' },
  },
  'assessment/position-swapped': {
    status: 422,
    title: {
      zh: '坐标不在本县范围内，经度和纬度可能填反了。',
      en: 'The position is outside the county; longitude and latitude may be swapped.',
    },
  },
  'assessment/position-half': {
    status: 422,
    title: { zh: '经度和纬度须同时填写或同时留空。', en: 'Give both longitude and latitude, or neither.' },
  },
});
