import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { MatterMove } from './matter-transition.ts';

const SENTENCES: Readonly<Record<MatterMove | 'propose', Bilingual>> = {
  propose: { zh: '提出问责建议，请单位陈述', en: 'Proposed the measure and asked the unit for its statement' },
  state: { zh: '提交陈述申辩', en: 'Made the statement of the unit' },
  approve: { zh: '批准问责建议', en: 'Approved the measure' },
  refuse: { zh: '不予批准问责建议', en: 'Refused the measure' },
  deliver: { zh: '送达单位', en: 'Delivered it to the unit' },
  answer: { zh: '提交整改回复', en: 'Answered for the unit' },
  object: { zh: '申请复核', en: 'Objected for the unit' },
  'reject-objection': { zh: '复核决定：维持', en: 'Decided on the objection: the measure stands' },
  'uphold-objection': { zh: '复核决定：撤销', en: 'Decided on the objection: the measure is withdrawn' },
  close: { zh: '办结归档', en: 'Closed the matter' },
};

/** How the history of a matter tells a step; who took it stands beside it. */
export function matterSentence(step: string): Bilingual {
  return SENTENCES[step as MatterMove] ?? { zh: step, en: step };
}
