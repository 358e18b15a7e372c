import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** Where a case file is on its way (GB/T 30428.8: 登记、立案、派遣、处置、反馈、核查、结案, and the exits of practice). */
export const STAGES = [
  'registered',
  'filed',
  'handling',
  'contested',
  'verifying',
  'verified',
  'suspended',
  'closed',
  'not-filed',
  'void',
] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which somebody still has something to do. */
export const OPEN_STAGES: readonly Stage[] = [
  'registered',
  'filed',
  'handling',
  'contested',
  'verifying',
  'verified',
  'suspended',
];

export const stageNames: Readonly<Record<Stage, Bilingual>> = {
  registered: { zh: '待立案', en: 'To be filed' },
  filed: { zh: '待派遣', en: 'To be dispatched' },
  handling: { zh: '处置中', en: 'Being handled' },
  contested: { zh: '退回待仲裁', en: 'Contested' },
  verifying: { zh: '待核查', en: 'To be verified' },
  verified: { zh: '待结案', en: 'To be closed' },
  suspended: { zh: '挂账', en: 'Suspended' },
  closed: { zh: '已结案', en: 'Closed' },
  'not-filed': { zh: '不予立案', en: 'Not filed' },
  void: { zh: '作废', en: 'Void' },
};
