import { problems } from '@chuangcheng/kit/problem';

export const rectificationProblems = problems({
  'rectification/case-file-not-found': {
    status: 404,
    title: { zh: '没有找到这个案卷，或您无权查看。', en: 'There is no such case file, or it is not visible to you.' },
  },
  'rectification/move-not-possible': {
    status: 409,
    title: { zh: '案卷当前状态不能进行此操作，未作改动。', en: 'The case file is not in a state for this; nothing was changed.' },
  },
  'rectification/category-not-found': { status: 422, title: { zh: '没有找到这个问题分类。', en: 'There is no such category.' } },
  'rectification/condition-not-found': {
    status: 422,
    title: { zh: '该问题分类下没有这个立案条件。', en: 'The category has no such filing condition.' },
  },
  'rectification/check-item-not-found': {
    status: 404,
    title: { zh: '没有找到这个考察项。', en: 'There is no such check item.' },
  },
  'rectification/outside-county': {
    status: 422,
    title: { zh: '所选位置不在本县范围内，未作保存。', en: 'The position lies outside the county; nothing was saved.' },
  },
  'rectification/site-not-found': { status: 422, title: { zh: '没有找到这个点位。', en: 'There is no such site.' } },
  'rectification/photo-not-found': {
    status: 422,
    title: {
      zh: '有照片尚未上传成功，未作保存。请重新上传后再试。',
      en: 'A photo has not arrived; nothing was saved. Upload it again.',
    },
  },
  'rectification/photo-needed': {
    status: 422,
    title: { zh: '反馈处置结果须附至少一张整改后照片。', en: 'Reporting back needs at least one photo of the result.' },
  },
  'rectification/unit-not-found': {
    status: 422,
    title: { zh: '没有找到这个单位，或该单位已停用。', en: 'There is no such unit, or it is closed.' },
  },
  'rectification/not-your-unit': {
    status: 403,
    title: { zh: '案卷由其他单位负责处置。', en: 'Another unit is responsible for this case file.' },
  },
  'rectification/own-repair': {
    status: 403,
    title: { zh: '处置单位的人员不能核查本单位的整改。', en: 'Nobody verifies the repair of their own unit.' },
  },
  'rectification/contested-before': {
    status: 409,
    title: { zh: '案卷已退回过一次，派遣为最终决定。', en: 'The dispatch was contested once already and is final.' },
  },
  'rectification/extension-too-late': {
    status: 409,
    title: { zh: '已过处置期限，不能再申请延期。', en: 'The deadline has passed; it is too late for an extension.' },
  },
  'rectification/extension-not-later': {
    status: 422,
    title: { zh: '申请的期限须晚于现有期限。', en: 'The wanted deadline must be later than the present one.' },
  },
  'rectification/extension-asked': {
    status: 409,
    title: { zh: '已有待答复或已批准的延期，不能再次申请。', en: 'An extension waits for an answer or was granted already.' },
  },
  'rectification/extension-not-asked': {
    status: 409,
    title: { zh: '没有待答复的延期申请。', en: 'No extension is waiting for an answer.' },
  },
  'rectification/merge-target-not-found': {
    status: 422,
    title: { zh: '没有找到要并入的案卷，或该案卷已作废。', en: 'The case file to merge into does not exist or is void.' },
  },
  'rectification/filed-kind-stays': {
    status: 409,
    title: { zh: '案卷已立案，拆分时不能改变问题小类。', en: 'The case file is filed: splitting cannot change its category.' },
  },
  'rectification/suggestion-not-found': {
    status: 404,
    title: { zh: '没有找到这条疑似重复，或您无权查看。', en: 'There is no such suggestion, or it is not visible to you.' },
  },
  'rectification/suggestion-decided': {
    status: 409,
    title: { zh: '这条疑似重复已有判定，未作改动。', en: 'This suggestion is decided already; nothing was changed.' },
  },
  'rectification/changed-meanwhile': {
    status: 409,
    title: {
      zh: '{who}已先一步办理“{zh}”，案卷已变化。请查看后再办理，您的操作未作保存。',
      en: 'Meanwhile {who} has done this: {en}. Look again; nothing of yours was stored.',
    },
  },
  'rectification/suspension-asked': {
    status: 409,
    title: { zh: '已有待答复的挂账申请。', en: 'A request for suspension is waiting for an answer.' },
  },
  'rectification/suspension-not-asked': {
    status: 409,
    title: { zh: '没有待答复的挂账申请。', en: 'No request for suspension is waiting for an answer.' },
  },
  'rectification/review-in-past': {
    status: 422,
    title: { zh: '复核日须晚于今天。', en: 'The review day must be later than today.' },
  },
  'rectification/part-not-found': { status: 404, title: { zh: '没有找到这项协办。', en: 'There is no such part.' } },
  'rectification/part-is-lead': {
    status: 422,
    title: { zh: '{unit}是主办单位，不能同时协办。', en: '{unit} leads the repair and cannot take part in it as well.' },
  },
  'rectification/part-exists': {
    status: 409,
    title: { zh: '{unit}已有未完成的协办任务。', en: '{unit} has a part that is not done.' },
  },
  'rectification/part-settled': {
    status: 409,
    title: { zh: '这项协办已完成或已解除，未作改动。', en: 'This part is done or released already; nothing was changed.' },
  },
  'rectification/part-open': {
    status: 409,
    title: {
      zh: '协办单位尚未完成：{units}。待其反馈或由创建办解除后，再反馈处置结果。',
      en: 'Units have not done their part: {units}. Report once they have, or once the office releases them.',
    },
  },
  'rectification/not-your-part': {
    status: 403,
    title: { zh: '这项协办由其他单位承担。', en: 'This part belongs to another unit.' },
  },
  'rectification/verification-photo-needed': {
    status: 422,
    title: { zh: '现场核查未通过和回头看须附现场照片。', en: 'What was found on site needs a photo of it.' },
  },
  'rectification/task-not-found': {
    status: 404,
    title: { zh: '没有找到这项核查任务。', en: 'There is no such verification task.' },
  },
  'rectification/task-of-another': {
    status: 403,
    title: { zh: '核查任务已由他人领取。', en: 'Somebody else has taken this verification.' },
  },
  'rectification/task-settled': {
    status: 409,
    title: { zh: '核查任务已办结，未作改动。', en: 'The verification is settled; nothing was changed.' },
  },
  'rectification/task-taken': {
    status: 409,
    title: { zh: '核查任务已由{verifier}领取，未作改动。', en: '{verifier} has taken this verification; nothing was changed.' },
  },
  'rectification/not-a-candidate': {
    status: 422,
    title: {
      zh: '此人不能核查该案卷：没有核查职责，或属于处置、协办单位。',
      en: 'This person cannot verify it: no such duty, or a duty in a unit whose repair it is.',
    },
  },
  'rectification/rechecked-before': {
    status: 409,
    title: { zh: '案卷已做过或已列入回头看。', en: 'The case file was checked again, or is listed for it, already.' },
  },
  'rectification/order-not-found': {
    status: 404,
    title: { zh: '没有找到这张督办单，或您无权查看。', en: 'There is no such supervision order, or it is not visible to you.' },
  },
  'rectification/order-of-another-unit': {
    status: 403,
    title: { zh: '督办单由其他单位承办，不能代为答复。', en: 'Another unit received this order and answers it.' },
  },
  'rectification/order-open': {
    status: 409,
    title: {
      zh: '这个案卷已有未办结的督办单，一事一单，不再重复签发。',
      en: 'There is an open order on this case file already: one per matter.',
    },
  },
  'rectification/order-while-suspended': {
    status: 409,
    title: { zh: '案卷挂账期间不签发、不升级督办单。', en: 'No order is issued or raised while the case file is suspended.' },
  },
  'rectification/order-not-handled': {
    status: 409,
    title: { zh: '案卷不在处置中，没有可以督办的单位。', en: 'The case file is not being handled: there is nobody to be told.' },
  },
  'rectification/order-not-higher': {
    status: 409,
    title: { zh: '督办单只能升级为更高的颜色。', en: 'An order can only be raised to a higher colour.' },
  },
  'rectification/order-answered': {
    status: 409,
    title: {
      zh: '督办单已经答复，退回或升级后才能再次答复。',
      en: 'The order is answered; it can be answered anew once sent back or raised.',
    },
  },
  'rectification/order-not-answered': {
    status: 409,
    title: { zh: '督办单还没有答复，无可退回。', en: 'The order has no answer to be sent back.' },
  },
  'rectification/order-closed': {
    status: 409,
    title: { zh: '督办单已办结，未作改动。', en: 'The order is closed; nothing was changed.' },
  },
  'rectification/order-not-due': {
    status: 409,
    title: { zh: '按规则尚不需要督办，未作改动。', en: 'The rules ask for nothing yet; nothing was changed.' },
  },
  'rectification/promise-in-past': {
    status: 422,
    title: { zh: '预计完成日期不能早于今天。', en: 'The promised day cannot be in the past.' },
  },
  'rectification/rule-not-found': {
    status: 404,
    title: { zh: '没有找到这条派遣规则。', en: 'There is no such routing rule.' },
  },
  'rectification/rule-retired': {
    status: 409,
    title: { zh: '这条派遣规则已停用，未作改动。', en: 'The routing rule is retired; nothing was changed.' },
  },
  'rectification/rule-names-nothing': {
    status: 422,
    title: {
      zh: '派遣规则须至少指定问题类别、点位类型或区域之一。',
      en: 'A routing rule names at least a kind of problem, a kind of place or an area.',
    },
  },
  'rectification/site-type-not-found': {
    status: 422,
    title: { zh: '没有找到这个点位类型。', en: 'There is no such kind of place.' },
  },
  'rectification/area-not-found': { status: 422, title: { zh: '没有找到这个区域。', en: 'There is no such area.' } },
});
