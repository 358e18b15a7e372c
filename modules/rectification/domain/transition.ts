import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { Stage } from './stage.ts';

/** What moves a case file. `accept` and the two of extensions leave it in its stage. */
export type Move =
  | 'file'
  | 'refuse-filing'
  | 'dispatch'
  | 'accept'
  | 'contest'
  | 'uphold'
  | 'redispatch'
  | 'report-phase'
  | 'report'
  | 'pass'
  | 'rework'
  | 'close'
  | 'suspend'
  | 'resume'
  | 'ask-extension'
  | 'decide-extension'
  | 'ask-suspension'
  | 'refuse-suspension'
  | 'recheck'
  | 'reopen'
  | 'split'
  | 'void'
  | 'restore';

/** One edge: from where to where, what it is called, and how a history tells it. */
export type Transition = {
  readonly from: readonly Stage[];
  readonly to: Stage | 'same' | 'voided-from';
  readonly name: Bilingual;
};

/**
 * The whole life of a case file, after registration. Nothing else moves it; the state diagram in the docs is drawn from this
 * table. 退回 is possible once and then settled by the office (`uphold` or `redispatch`), after which the dispatch is final.
 * A request for 挂账 that is granted is `suspend`. `reopen` follows a `recheck` that found there never was a repair.
 */
export const TRANSITIONS: Readonly<Record<Move, Transition>> = {
  file: { from: ['registered'], to: 'filed', name: { zh: '立案', en: 'File' } },
  'refuse-filing': { from: ['registered'], to: 'not-filed', name: { zh: '不予立案', en: 'Refuse to file' } },
  dispatch: { from: ['filed'], to: 'handling', name: { zh: '派遣', en: 'Dispatch' } },
  accept: { from: ['handling'], to: 'same', name: { zh: '签收', en: 'Accept' } },
  contest: { from: ['handling'], to: 'contested', name: { zh: '退回', en: 'Contest' } },
  uphold: { from: ['contested'], to: 'handling', name: { zh: '维持派遣', en: 'Uphold' } },
  redispatch: { from: ['contested'], to: 'handling', name: { zh: '重新派遣', en: 'Dispatch anew' } },
  'report-phase': { from: ['handling'], to: 'same', name: { zh: '完成本阶段', en: 'Complete the phase' } },
  report: { from: ['handling'], to: 'verifying', name: { zh: '反馈', en: 'Report back' } },
  pass: { from: ['verifying'], to: 'verified', name: { zh: '核查通过', en: 'Pass' } },
  rework: { from: ['verifying'], to: 'handling', name: { zh: '返工', en: 'Rework' } },
  close: { from: ['verified'], to: 'closed', name: { zh: '结案', en: 'Close' } },
  suspend: { from: ['handling'], to: 'suspended', name: { zh: '挂账', en: 'Suspend' } },
  resume: { from: ['suspended'], to: 'handling', name: { zh: '恢复处置', en: 'Resume' } },
  'ask-extension': { from: ['handling'], to: 'same', name: { zh: '申请延期', en: 'Ask for an extension' } },
  'decide-extension': { from: ['handling'], to: 'same', name: { zh: '答复延期', en: 'Decide on an extension' } },
  'ask-suspension': { from: ['handling'], to: 'same', name: { zh: '申请挂账', en: 'Ask for suspension' } },
  'refuse-suspension': { from: ['handling'], to: 'same', name: { zh: '不同意挂账', en: 'Refuse suspension' } },
  recheck: { from: ['closed'], to: 'same', name: { zh: '回头看', en: 'Check again' } },
  reopen: { from: ['closed'], to: 'handling', name: { zh: '重新处置', en: 'Reopen' } },
  split: { from: ['registered', 'filed'], to: 'same', name: { zh: '拆分', en: 'Split' } },
  void: { from: ['registered', 'filed', 'handling'], to: 'void', name: { zh: '作废', en: 'Void' } },
  restore: { from: ['void'], to: 'voided-from', name: { zh: '恢复案卷', en: 'Restore' } },
};

/** The stage a move leads to; undefined where the table has no such edge. What was voided goes back to where it was, if that is known. */
export function nextStage({ stage, voidedFrom }: { stage: Stage; voidedFrom: Stage | null }, move: Move): Stage | undefined {
  const { from, to } = TRANSITIONS[move];
  if (!from.includes(stage)) return undefined;
  if (to === 'voided-from') return voidedFrom ?? undefined;
  return to === 'same' ? stage : to;
}
