import { formatDateTime } from '@chuangcheng/kit/chinese-date';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { formatTimeLimit } from '@chuangcheng/kit/working-time';
import type { EventDetail } from './move-plan.ts';
import { recheckNames } from './recheck.ts';
import { type Source, sourceNames } from './source.ts';
import { type OrderStepKind, orderColourNames } from './supervision-order.ts';
import { type Move, TRANSITIONS } from './transition.ts';
import { wayNames } from './verification-task.ts';

/** What a history holds: registration or import, the moves, a problem seen once more, warnings of the clock, and steps of orders. */
export type EventKind =
  | 'register'
  | 'imported'
  | Move
  | 'found-again'
  | 'merged-in'
  | 'merge-undone'
  | 'warning'
  | PartStep
  | TaskStep
  | 'suspension-review'
  | 'recheck-listed'
  | `order-${OrderStepKind}`;
/** Steps of co-units and of verification tasks, which leave the case file where it is. */
export type PartStep = 'part-added' | 'part-done' | 'part-released';
export type TaskStep = 'task-taken' | 'task-assigned' | 'task-handed-back';
export type CaseEvent = { readonly kind: EventKind; readonly detail: EventDetail };

/** The sentence an entry of a history tells; who and when stand beside it. `now` lets the year be left out. */
export function sentenceOf({ kind, detail }: CaseEvent, now: Date): Bilingual {
  const of = TELLERS[kind];
  return of ? { zh: of.zh(wordsOf(detail, 'zh', now)), en: of.en(wordsOf(detail, 'en', now)) } : { zh: kind, en: kind };
}

type Words = {
  readonly detail: EventDetail;
  /** Unit, or who it may be. */
  readonly unit: string;
  readonly due: string;
  readonly wanted: string;
  readonly limit: string;
  /** The rule that led to the unit, in brackets, when the product found it by itself. */
  readonly rule: string;
  /** Number of an order with its colour. */
  readonly order: string;
  /** `note` after a colon, or nothing. */
  readonly note: string;
};

function wordsOf(detail: EventDetail, lang: 'zh' | 'en', now: Date): Words {
  const moment = (at: string | undefined) => (at ? formatDateTime(new Date(at), { lang, now }) : '—');
  return {
    detail,
    unit: detail.unit?.name ?? '—',
    due: moment(detail.deadlineAt),
    wanted: moment(detail.wantedUntil),
    limit: detail.limit ? formatTimeLimit(detail.limit, lang) : '',
    order: `${detail.colour ? orderColourNames[detail.colour][lang] : ''}${lang === 'zh' ? '' : ' '}${detail.order ?? ''}`,
    rule: bracketed(detail.why?.at(-1)?.[lang], lang),
    note: detail.note ? `${lang === 'zh' ? '：' : ': '}${detail.note}` : '',
  };
}

function bracketed(text: string | undefined, lang: 'zh' | 'en'): string {
  if (!text) return '';
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}

type Teller = { readonly zh: (words: Words) => string; readonly en: (words: Words) => string };

const plain = ({ zh, en }: Bilingual): Teller => ({ zh: ({ note }) => zh + note, en: ({ note }) => en + note });

const listed = (words: readonly (string | undefined)[], comma: string) => words.filter(Boolean).join(comma);
const cameFrom = ({ splitFrom, recursFrom }: EventDetail): Bilingual =>
  recursFrom
    ? { zh: `，${recursFrom} 的问题反弹`, en: `, the problem of ${recursFrom} is back` }
    : splitFrom
      ? { zh: `，由 ${splitFrom} 拆分`, en: `, split from ${splitFrom}` }
      : { zh: '', en: '' };

const TELLERS: Readonly<Record<EventKind, Teller>> = {
  register: {
    zh: ({ detail }) =>
      `登记：${listed([sourceNames[detail.source as Source]?.zh, detail.category], '，')}${cameFrom(detail).zh}`,
    en: ({ detail }) =>
      `Registered: ${listed([sourceNames[detail.source as Source]?.en, detail.category], ', ')}${cameFrom(detail).en}`,
  },
  imported: {
    zh: ({ detail }) => `从“${detail.file ?? ''}”第 ${detail.row ?? '—'} 行导入`,
    en: ({ detail }) => `Imported from row ${detail.row ?? '—'} of “${detail.file ?? ''}”`,
  },
  file: {
    zh: ({ detail, limit }) => `立案：${detail.condition ?? ''}${limit && `，处置时限 ${limit}`}`,
    en: ({ detail, limit }) => `Filed: ${detail.condition ?? ''}${limit && `, limit ${limit}`}`,
  },
  'refuse-filing': plain({ zh: '不予立案', en: 'Not filed' }),
  dispatch: {
    zh: ({ unit, limit, due, rule, note }) => `派遣给${unit}${limit && `，时限 ${limit}`}，${due} 前处置${rule}${note}`,
    en: ({ unit, limit, due, rule, note }) => `Dispatched to ${unit}${limit && `, limit ${limit}`}, due ${due}${rule}${note}`,
  },
  accept: plain({ zh: '签收', en: 'Accepted' }),
  contest: {
    zh: ({ detail }) => `退回${detail.unit ? `，建议由${detail.unit.name}处置` : ''}，时限暂停`,
    en: ({ detail }) => `Contested${detail.unit ? `, suggesting ${detail.unit.name}` : ''}; the clock stands`,
  },
  uphold: {
    zh: ({ unit, due }) => `仲裁：维持派遣给${unit}，退回期间不计时，${due} 前处置，为最终决定`,
    en: ({ unit, due }) => `Settled: stays with ${unit}, the time contested does not count, due ${due}; final`,
  },
  redispatch: {
    zh: ({ unit, limit, due }) => `仲裁：改派给${unit}${limit && `，时限 ${limit}`}，${due} 前处置，为最终决定`,
    en: ({ unit, limit, due }) => `Settled: dispatched to ${unit}${limit && `, limit ${limit}`}, due ${due}; final`,
  },
  'report-phase': {
    zh: ({ detail, limit, due, note }) =>
      `完成“${detail.phase ?? ''}”，进入“${detail.nextPhase ?? ''}”，时限 ${limit}，${due} 前完成${note}`,
    en: ({ detail, limit, due, note }) =>
      `Completed “${detail.phase ?? ''}”; “${detail.nextPhase ?? ''}” begins, limit ${limit}, due ${due}${note}`,
  },
  report: {
    zh: ({ detail, note }) => `反馈处置结果${detail.late ? '（超期）' : ''}${note}`,
    en: ({ detail, note }) => `Reported back${detail.late ? ' (late)' : ''}${note}`,
  },
  pass: {
    zh: ({ detail, note }) => `核查通过${bracketed(detail.way && wayNames[detail.way].zh, 'zh')}${note}`,
    en: ({ detail, note }) => `Verified${bracketed(detail.way && wayNames[detail.way].en, 'en')}${note}`,
  },
  rework: {
    zh: ({ detail, due }) =>
      `核查未通过${bracketed(detail.way && wayNames[detail.way].zh, 'zh')}，第 ${detail.count ?? 1} 次返工，${due} 前重新处置`,
    en: ({ detail, due }) =>
      `Verification failed${bracketed(detail.way && wayNames[detail.way].en, 'en')}, rework ${detail.count ?? 1}, due ${due}`,
  },
  close: plain({ zh: '结案', en: 'Closed' }),
  suspend: {
    zh: ({ detail }) => `挂账，时限暂停；计划：${detail.plan ?? ''}${detail.reviewOn ? `；${detail.reviewOn} 复核` : ''}`,
    en: ({ detail }) =>
      `Suspended, the clock stands; plan: ${detail.plan ?? ''}${detail.reviewOn ? `; review on ${detail.reviewOn}` : ''}`,
  },
  resume: {
    zh: ({ due }) => `恢复处置，挂账期间不计时，${due} 前处置`,
    en: ({ due }) => `Resumed, the time suspended does not count, due ${due}`,
  },
  'ask-extension': {
    zh: ({ wanted }) => `申请延期至 ${wanted}`,
    en: ({ wanted }) => `Asked for an extension until ${wanted}`,
  },
  'decide-extension': {
    zh: ({ detail, due }) => (detail.granted ? `同意延期至 ${due}，考核仍按首次期限` : `不同意延期，仍须 ${due} 前处置`),
    en: ({ detail, due }) =>
      detail.granted ? `Extended until ${due}; appraisal counts the first deadline` : `Extension refused, still due ${due}`,
  },
  'ask-suspension': {
    zh: ({ detail }) => `申请挂账；计划：${detail.plan ?? ''}；拟于 ${detail.reviewOn ?? '—'} 复核`,
    en: ({ detail }) => `Asked to be suspended; plan: ${detail.plan ?? ''}; to be reviewed on ${detail.reviewOn ?? '—'}`,
  },
  'refuse-suspension': plain({ zh: '不同意挂账', en: 'Suspension refused' }),
  'suspension-review': {
    zh: ({ detail }) => `挂账复核日 ${detail.reviewOn} 已到，提醒创建办和处置单位`,
    en: ({ detail }) => `Review day ${detail.reviewOn}: office and unit were told`,
  },
  recheck: {
    zh: ({ detail }) =>
      `回头看：${detail.recheck ? recheckNames[detail.recheck].zh : ''}${detail.opened ? `，另立案卷 ${detail.opened}` : ''}`,
    en: ({ detail }) =>
      `Checked again: ${detail.recheck ? recheckNames[detail.recheck].en : ''}${detail.opened ? `, opened ${detail.opened}` : ''}`,
  },
  'recheck-listed': plain({ zh: '列入回头看', en: 'To be checked again' }),
  reopen: {
    zh: ({ limit, due }) => `虚假整改，重新处置${limit && `，时限 ${limit}`}，${due} 前处置`,
    en: ({ limit, due }) => `Never repaired, reopened${limit && `, limit ${limit}`}, due ${due}`,
  },
  'part-added': {
    zh: ({ unit, detail }) => `由${unit}协办：${detail.task ?? ''}`,
    en: ({ unit, detail }) => `${unit} takes part: ${detail.task ?? ''}`,
  },
  'part-done': { zh: ({ unit, note }) => `${unit}完成协办${note}`, en: ({ unit, note }) => `${unit} did its part${note}` },
  'part-released': { zh: ({ unit }) => `解除${unit}的协办`, en: ({ unit }) => `${unit} no longer takes part` },
  'task-taken': plain({ zh: '领取核查任务', en: 'Took the verification' }),
  'task-assigned': {
    zh: ({ detail }) => `核查任务指派给${detail.verifier ?? ''}`,
    en: ({ detail }) => `Verification assigned to ${detail.verifier ?? ''}`,
  },
  'task-handed-back': plain({ zh: '退回核查任务', en: 'Verification handed back' }),
  split: {
    zh: ({ detail }) =>
      `拆分为 ${detail.count} 个案卷，另立 ${detail.parts?.join('、')}${detail.was ? `；原描述：${detail.was}` : ''}`,
    en: ({ detail }) =>
      `Split into ${detail.count}; new: ${detail.parts?.join(', ')}${detail.was ? `; before it said: ${detail.was}` : ''}`,
  },
  void: {
    zh: ({ detail }) => (detail.merged ? `作废，并入 ${detail.merged}` : TRANSITIONS.void.name.zh),
    en: ({ detail }) => (detail.merged ? `Void, merged into ${detail.merged}` : TRANSITIONS.void.name.en),
  },
  restore: plain({ zh: '恢复案卷，作废期间不计时', en: 'Restored; the time it was void does not count' }),
  'merged-in': {
    zh: ({ detail }) => `${detail.merged} 并入本案卷`,
    en: ({ detail }) => `${detail.merged} was merged into this one`,
  },
  'merge-undone': {
    zh: ({ detail }) => `撤销并案，${detail.merged} 恢复为单独案卷`,
    en: ({ detail }) => `Merge undone: ${detail.merged} stands by itself again`,
  },
  'found-again': plain({ zh: '督查再次发现同一问题，照片已并入', en: 'Found again by an inspection; its photos were added' }),
  warning: {
    zh: ({ detail }) =>
      detail.count === 100 ? '已超过处置期限，提醒联络员、单位负责人和创建办' : `处置期限已用去 ${detail.count}%，提醒联络员`,
    en: ({ detail }) =>
      detail.count === 100
        ? 'Overdue: liaison, head of unit and office were told'
        : `${detail.count}% of the limit used: the liaison was told`,
  },
  'order-issued': {
    zh: ({ order, due }) => `签发${order}，${due} 前答复`,
    en: ({ order, due }) => `${order} issued, to be answered by ${due}`,
  },
  'order-raised': {
    zh: ({ order, due }) => `督办升级：${order}，${due} 前答复`,
    en: ({ order, due }) => `Raised to ${order}, to be answered by ${due}`,
  },
  'order-answered': { zh: ({ order }) => `答复${order}`, en: ({ order }) => `${order} answered` },
  'order-sent-back': {
    zh: ({ order, due }) => `退回对${order}的答复，${due} 前重新答复`,
    en: ({ order, due }) => `Answer to ${order} sent back, due anew by ${due}`,
  },
  'order-closed': { zh: ({ order }) => `${order}办结`, en: ({ order }) => `${order} closed` },
};
