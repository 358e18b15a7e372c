import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** What makes a clue. The product collects facts about units; it proposes no measure and names no person. */
export const CLUE_RULES = ['red-orders', 'false-rectification', 'last-place', 'shirking'] as const;
export type ClueRule = (typeof CLUE_RULES)[number];

export const clueRuleNames: Readonly<Record<ClueRule, Bilingual>> = {
  'red-orders': { zh: '多次红色督办', en: 'Red supervision orders' },
  'false-rectification': { zh: '虚假整改', en: 'False rectification' },
  'last-place': { zh: '连续末位', en: 'Last place in a row' },
  shirking: { zh: '推诿（退回未获支持）', en: 'Shirking: contested dispatches upheld' },
};

export const CLUE_STATES = ['open', 'taken', 'dismissed'] as const;
export type ClueState = (typeof CLUE_STATES)[number];

export const clueStateNames: Readonly<Record<ClueState, Bilingual>> = {
  open: { zh: '待研判', en: 'To be weighed' },
  taken: { zh: '已启动', en: 'Taken up' },
  dismissed: { zh: '不予启动', en: 'Dismissed' },
};

/** Kinds of measures the product records. 诫勉 and 处分 belong to the organs with the power to decide them. */
export const MEASURE_KINDS = ['reminder', 'talk', 'criticism', 'transfer'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const measureKindNames: Readonly<Record<MeasureKind, Bilingual>> = {
  reminder: { zh: '提醒函', en: 'Letter of reminder' },
  talk: { zh: '约谈', en: 'Summons to talk' },
  criticism: { zh: '通报批评', en: 'Public criticism' },
  transfer: { zh: '移送有权机关', en: 'Transfer to the competent organ' },
};

/** stating: the unit is heard. stated: waits for the leading group. Withdrawn: an objection was upheld. */
export const MATTER_STATES = [
  'stating',
  'stated',
  'approved',
  'refused',
  'delivered',
  'answered',
  'withdrawn',
  'closed',
] as const;
export type MatterState = (typeof MATTER_STATES)[number];

export const matterStateNames: Readonly<Record<MatterState, Bilingual>> = {
  stating: { zh: '待单位陈述', en: 'Statement of the unit' },
  stated: { zh: '待审批', en: 'To be approved' },
  approved: { zh: '待送达', en: 'To be delivered' },
  refused: { zh: '不予批准', en: 'Refused' },
  delivered: { zh: '待整改回复', en: 'To be answered' },
  answered: { zh: '待办结', en: 'To be closed' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  closed: { zh: '已办结', en: 'Closed' },
};
