import { problems } from '@chuangcheng/kit/problem';

export const inspectionProblems = problems({
  'inspection/plan-not-found': { status: 404, title: { zh: '没有找到这个检查计划。', en: 'There is no such plan.' } },
  'inspection/plan-not-draft': {
    status: 409,
    title: { zh: '名单已锁定，计划不能再修改。', en: 'The pools are frozen; the plan can no longer be changed.' },
  },
  'inspection/plan-not-committed': {
    status: 409,
    title: { zh: '计划不在待抽取状态。', en: 'The plan is not waiting for its draw.' },
  },
  'inspection/plan-not-drawn': { status: 409, title: { zh: '计划不在检查中。', en: 'The plan is not under way.' } },
  'inspection/site-type-not-found': { status: 422, title: { zh: '没有这种点位类型。', en: 'There is no such site type.' } },
  'inspection/site-not-found': {
    status: 422,
    title: { zh: '有点位不存在或已停用。', en: 'A site does not exist or is no longer in use.' },
  },
  'inspection/inspector-not-found': {
    status: 422,
    title: { zh: '有人员不是在任督查员。', en: 'Somebody on the list does not hold the duty of an inspector.' },
  },
  'inspection/pool-too-small': {
    status: 422,
    title: {
      zh: '{siteType}要抽 {amount} 个，启用的点位只有 {pool} 个。',
      en: '{amount} sites of the type {siteType} are wanted, but only {pool} are in use.',
    },
  },
  'inspection/no-eligible-pair': {
    status: 422,
    title: {
      zh: '有 {count} 个点位回避后不足两名督查员，请增加其他单位的督查员。',
      en: '{count} sites have fewer than two inspectors of other units; add inspectors.',
    },
  },
  'inspection/assignment-not-found': { status: 404, title: { zh: '没有找到这项检查任务。', en: 'There is no such assignment.' } },
  'inspection/not-your-assignment': {
    status: 403,
    title: { zh: '这个点位分配给了其他督查员。', en: 'The site is assigned to other inspectors.' },
  },
  'inspection/already-visited': {
    status: 409,
    title: {
      zh: '{who}已于 {when} 提交了这个点位的检查结果，您的未保存。如有出入，请在检查记录中更正。',
      en: '{who} submitted this visit on {when}; yours was not saved. Amend the visit where it differs.',
    },
  },
  'inspection/item-missing': {
    status: 422,
    title: { zh: '还有 {count} 项没有填写：第 {numbers} 项。', en: '{count} items are not answered: {numbers}.' },
  },
  'inspection/item-unknown': {
    status: 422,
    title: {
      zh: '检查表已更新，有项目不在其中。请重新打开检查表。',
      en: 'An item is not on the checklist, which has changed. Open the checklist again.',
    },
  },
  'inspection/item-twice': {
    status: 422,
    title: { zh: '第 {number} 项填写了两次。', en: 'Item {number} is answered twice.' },
  },
  'inspection/observation-mismatch': {
    status: 422,
    title: { zh: '有 {count} 项填写不正确。', en: '{count} items are not filled in correctly.' },
  },
  'inspection/photo-needed': {
    status: 422,
    title: {
      zh: '有 {count} 个不合格项既无照片也无说明。',
      en: '{count} failed items have neither a photo nor a note.',
    },
  },
  'inspection/photo-not-found': {
    status: 422,
    title: {
      zh: '有 {count} 张照片尚未上传，请上传后再提交。',
      en: '{count} photos have not been uploaded; upload them first.',
    },
  },
  'inspection/visit-not-found': { status: 404, title: { zh: '没有找到这条检查记录。', en: 'There is no such visit.' } },
  'inspection/not-your-visit': {
    status: 403,
    title: { zh: '只能更正自己参加的检查。', en: 'Only your own visits can be amended.' },
  },
});
