import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** How a check item is looked at. 是否项, 计数扣分, 按距离计数, 按时长计数, 比例. */
export const CHECK_KINDS = ['yes-no', 'count', 'count-per-distance', 'count-per-minutes', 'ratio'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const checkKindNames: Readonly<Record<CheckKind, Bilingual>> = {
  'yes-no': { zh: '是否项', en: 'Yes or no' },
  count: { zh: '计数扣分', en: 'Count' },
  'count-per-distance': { zh: '按距离计数', en: 'Count per distance' },
  'count-per-minutes': { zh: '按时长计数', en: 'Count per time' },
  ratio: { zh: '比例', en: 'Ratio' },
};

/** The kind a printed 项目类型 means. */
export function checkKindOf(text: string): CheckKind | undefined {
  const plain = text.replace(/\s/g, '');
  return CHECK_KINDS.find((kind) => checkKindNames[kind].zh === plain || kind === plain) ?? OTHER_NAMES[plain];
}

const OTHER_NAMES: Readonly<Record<string, CheckKind>> = {
  是非项: 'yes-no',
  判断项: 'yes-no',
  计数: 'count',
  计数项: 'count',
  按次扣分: 'count',
  距离计数: 'count-per-distance',
  时长计数: 'count-per-minutes',
  按时间计数: 'count-per-minutes',
  比例项: 'ratio',
  比率: 'ratio',
};
