import { problems } from '@chuangcheng/kit/problem';

export const appraisalProblems = problems({
  'appraisal/scheme-not-found': { status: 404, title: { zh: '没有找到这个考核方案。', en: 'There is no such scheme.' } },
  'appraisal/scheme-retired': {
    status: 409,
    title: {
      zh: '方案已停用，不能再修改；请另存为新方案。',
      en: 'The scheme is retired and stays as it is; keep it as a new one.',
    },
  },
  'appraisal/scheme-weights': {
    status: 422,
    title: { zh: '各项权重合计须为 100，现为 {sum}。', en: 'The weights must come to 100; they come to {sum}.' },
  },
  'appraisal/scheme-repeats': {
    status: 422,
    title: { zh: '“{what}”出现了两次。', en: '“{what}” stands twice.' },
  },
  'appraisal/scheme-bounds': {
    status: 422,
    title: {
      zh: '最低分须小于最高分，加减分不能为 0。',
      en: 'The floor must be below the ceiling, and no adjustment may be worth 0 points.',
    },
  },
  'appraisal/period-not-found': { status: 404, title: { zh: '没有找到这个考核期。', en: 'There is no such appraisal period.' } },
  'appraisal/no-active-scheme': {
    status: 409,
    title: { zh: '该组没有启用的考核方案。', en: 'No scheme is in force for this group.' },
  },
  'appraisal/month-not-over': {
    status: 409,
    title: {
      zh: '{month} 尚未结束，次月 1 日起可以新建考核期。',
      en: '{month} is not over; open the period after its last day.',
    },
  },
  'appraisal/period-exists': {
    status: 409,
    title: { zh: '该组 {month} 的考核期已经建立。', en: 'The group has a period for {month} already.' },
  },
  'appraisal/step-not-possible': {
    status: 409,
    title: { zh: '现在不能办理这一步。', en: 'This step cannot be taken now.' },
  },
  'appraisal/objections-open': {
    status: 409,
    title: {
      zh: '还有 {count} 件异议没有答复，不能发布。',
      en: '{count} objections are not decided; the period cannot be published.',
    },
  },
  'appraisal/window-open': {
    status: 409,
    title: { zh: '异议期到 {day} 为止，之后才能发布。', en: 'Units may object until {day}; publish after it.' },
  },
  'appraisal/window-closed': {
    status: 409,
    title: { zh: '不在异议期内。', en: 'This is not the time to object.' },
  },
  'appraisal/not-your-unit': { status: 403, title: { zh: '这不是您的单位。', en: 'This is not your unit.' } },
  'appraisal/not-weighed': {
    status: 422,
    title: {
      zh: '方案中没有这一项，或该单位不在本期考核中。',
      en: 'The scheme does not weigh this, or the unit is not in the period.',
    },
  },
  'appraisal/objection-exists': {
    status: 409,
    title: { zh: '对这一项的异议正在办理中。', en: 'An objection to this figure is being dealt with.' },
  },
  'appraisal/objection-not-found': { status: 404, title: { zh: '没有找到这件异议。', en: 'There is no such objection.' } },
  'appraisal/figure-needed': {
    status: 422,
    title: { zh: '异议成立时须填写正确的数。', en: 'Where the objection is upheld, give the right figure.' },
  },
  'appraisal/figure-not-possible': {
    status: 422,
    title: {
      zh: '数不成立：分子不能大于分母，优先来源的次数不能大于总次数，且须与原数不同。',
      en: 'The figure is not possible: a part is larger than its whole, or nothing changes.',
    },
  },
  'appraisal/day-not-past': {
    status: 422,
    title: { zh: '只能回溯到昨天及以前。', en: 'Only days before today can be looked back at.' },
  },
  'appraisal/clue-not-found': {
    status: 404,
    title: { zh: '没有找到这条线索，或您无权查看。', en: 'There is no such clue, or it is not visible to you.' },
  },
  'appraisal/clue-of-another-unit': {
    status: 422,
    title: { zh: '所选线索不属于这个单位。', en: 'A chosen clue is about another unit.' },
  },
  'appraisal/matter-not-found': {
    status: 404,
    title: { zh: '没有找到这个问责事项，或您无权查看。', en: 'There is no such matter, or it is not visible to you.' },
  },
  'appraisal/unit-not-found': {
    status: 422,
    title: { zh: '没有找到这个单位，或该单位已停用。', en: 'There is no such unit, or it is closed.' },
  },
  'appraisal/statement-awaited': {
    status: 409,
    title: {
      zh: '单位尚未陈述，陈述期限到 {day} 为止；期满或收到陈述后才能审批。',
      en: 'The unit has until {day} for its statement; decide once it is in or the day is over.',
    },
  },
  'appraisal/own-proposal': {
    status: 403,
    title: {
      zh: '问责建议由您提出，审批和复核须由他人决定。',
      en: 'You proposed this measure; somebody else decides on it and on an objection to it.',
    },
  },
  'appraisal/objection-too-late': {
    status: 409,
    title: { zh: '已超过送达后 30 日的复核申请期限。', en: 'The 30 days after delivery for an objection are over.' },
  },
  'appraisal/matter-objected-before': {
    status: 409,
    title: { zh: '已申请过复核，每个事项只能申请一次。', en: 'An objection was made already; there is one for each matter.' },
  },
  'appraisal/objection-open': {
    status: 409,
    title: { zh: '复核申请尚未决定，不能办结。', en: 'An objection waits for its decision; the matter cannot be closed.' },
  },
});
