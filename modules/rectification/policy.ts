import { type Refusal, refuse } from '@chuangcheng/kit/decision';
import { type Actor, actions, actorAccountId, ROLES, unitsOf } from '@chuangcheng/platform/kernel';
import type { Move } from './domain/index.ts';

/** Who may begin what. Whose case file it is decides afterwards. */
export const rectificationActions = actions({
  'rectification.read': {
    title: { zh: '查看案卷', en: 'See case files' },
    roles: ['leader', 'office', 'unit-head', 'liaison', 'inspector', 'verifier', 'system'],
  },
  'rectification.register': {
    title: { zh: '登记问题', en: 'Register problems' },
    roles: ['office', 'inspector', 'verifier', 'liaison', 'unit-head', 'system'],
  },
  'rectification.file': { title: { zh: '立案、作废', en: 'File and void' }, roles: ['office', 'system'] },
  'rectification.split': { title: { zh: '拆分案卷', en: 'Split case files' }, roles: ['office', 'system'] },
  'rectification.register-in-bulk': {
    title: { zh: '批量登记问题', en: 'Register problems by spreadsheet' },
    roles: ['office', 'system'],
  },
  'rectification.find-duplicates': { title: { zh: '查找疑似重复', en: 'Look for duplicates' }, roles: ['system'] },
  'rectification.see-duplicates': {
    title: { zh: '查看疑似重复', en: 'See suggested duplicates' },
    roles: ['office', 'leader', 'system'],
  },
  'rectification.decide-duplicates': {
    title: { zh: '判定疑似重复', en: 'Decide on suggested duplicates' },
    roles: ['office', 'system'],
  },
  'rectification.set-duplicate-rule': {
    title: { zh: '设置疑似重复标准', en: 'Set what counts as a duplicate' },
    roles: ['office', 'system'],
  },
  'rectification.dispatch': { title: { zh: '派遣、仲裁', en: 'Dispatch and arbitrate' }, roles: ['office', 'system'] },
  'rectification.handle': { title: { zh: '处置', en: 'Handle' }, roles: ['liaison', 'unit-head'] },
  'rectification.verify': { title: { zh: '核查', en: 'Verify' }, roles: ['verifier', 'office', 'inspector'] },
  'rectification.close': { title: { zh: '结案', en: 'Close' }, roles: ['office', 'system'] },
  'rectification.ask-suspension': { title: { zh: '申请挂账', en: 'Ask for suspension' }, roles: ['liaison', 'unit-head'] },
  'rectification.keep-parts': {
    title: { zh: '增减协办单位', en: 'Say which units take part' },
    roles: ['office', 'system'],
  },
  'rectification.report-part': { title: { zh: '反馈协办结果', en: 'Report a part' }, roles: ['liaison', 'unit-head'] },
  'rectification.see-verification': {
    title: { zh: '查看核查任务', en: 'See verification tasks' },
    roles: ['verifier', 'office', 'inspector', 'leader', 'system'],
  },
  'rectification.assign-verification': {
    title: { zh: '指派核查任务', en: 'Assign verification tasks' },
    roles: ['office', 'system'],
  },
  'rectification.recheck': { title: { zh: '回头看', en: 'Check again' }, roles: ['verifier', 'office', 'inspector'] },
  'rectification.keep-rechecks': {
    title: { zh: '列入回头看、设置抽查比例', en: 'List and set re-checks' },
    roles: ['office', 'system'],
  },
  'rectification.draw-rechecks': { title: { zh: '抽取回头看', en: 'Draw re-checks' }, roles: ['system'] },
  'rectification.suspend': { title: { zh: '挂账', en: 'Suspend' }, roles: ['office', 'system'] },
  'rectification.see-duty-board': {
    title: { zh: '查看值班台', en: 'See the duty board' },
    roles: ['office', 'leader', 'system'],
  },
  'rectification.escalate': { title: { zh: '超期升级', en: 'Escalate' }, roles: ['system'] },
  'rectification.issue-order': {
    title: { zh: '签发督办单', en: 'Issue supervision orders' },
    roles: ['office', 'leader', 'system'],
  },
  'rectification.keep-orders': {
    title: { zh: '升级、退回、办结督办单', en: 'Raise, send back and close supervision orders' },
    roles: ['office', 'system'],
  },
  'rectification.answer-order': {
    title: { zh: '答复督办单', en: 'Answer supervision orders' },
    roles: ['liaison', 'unit-head'],
  },
  'rectification.set-order-rules': {
    title: { zh: '设置督办规则', en: 'Set rules of supervision orders' },
    roles: ['office', 'system'],
  },
  'rectification.set-routing': { title: { zh: '维护派遣规则', en: 'Keep routing rules' }, roles: ['office', 'system'] },
  'rectification.tally': { title: { zh: '汇总案卷数据', en: 'Tally case files' }, roles: ['system'] },
  'rectification.read-categories': {
    title: { zh: '查看问题分类', en: 'See categories' },
    roles: ['leader', 'office', 'unit-head', 'liaison', 'inspector', 'verifier', 'system'],
  },
  'rectification.edit-categories': { title: { zh: '维护问题分类', en: 'Keep categories' }, roles: ['office', 'system'] },
  'rectification.import-routing': { title: { zh: '导入派遣规则', en: 'Import routing rules' }, roles: ['office', 'system'] },
  'rectification.import-categories': { title: { zh: '导入问题分类', en: 'Import categories' }, roles: ['office', 'system'] },
  'rectification.import-history': {
    title: { zh: '导入历史问题', en: 'Import historic case files' },
    roles: ['office', 'system'],
  },
});

/** The action behind each move, as the case file's page offers it. */
export const MOVE_ACTIONS: Readonly<Record<Move, keyof typeof rectificationActions>> = {
  file: 'rectification.file',
  'refuse-filing': 'rectification.file',
  dispatch: 'rectification.dispatch',
  accept: 'rectification.handle',
  contest: 'rectification.handle',
  uphold: 'rectification.dispatch',
  redispatch: 'rectification.dispatch',
  'report-phase': 'rectification.handle',
  report: 'rectification.handle',
  pass: 'rectification.verify',
  rework: 'rectification.verify',
  close: 'rectification.close',
  suspend: 'rectification.suspend',
  resume: 'rectification.suspend',
  'ask-extension': 'rectification.handle',
  'ask-suspension': 'rectification.ask-suspension',
  'refuse-suspension': 'rectification.suspend',
  recheck: 'rectification.recheck',
  reopen: 'rectification.recheck',
  'decide-extension': 'rectification.dispatch',
  split: 'rectification.split',
  void: 'rectification.file',
  restore: 'rectification.file',
};

/** Roles that see every case file of the county. */
export const SEES_ALL = ['office', 'leader', 'verifier', 'inspector'] as const;

export const seesAll = (actor: Actor): boolean => actor.kind === 'system' || unitsOf(actor, ...SEES_ALL).length > 0;

/** The units by which a case file belongs to somebody. */
export type Parties = {
  readonly responsibleUnitId: string | null;
  readonly handledByUnitId: string | null;
  readonly townUnitId: string | null;
  readonly villageUnitId: string | null;
  readonly coUnitIds: readonly string[];
};

/** May the actor see this case file at all? The same as `visibility.ts` says in SQL. */
export function maySee(actor: Actor, file: Parties): boolean {
  if (seesAll(actor)) return true;
  const own = unitsOf(actor, 'unit-head', 'liaison');
  return [file.responsibleUnitId, file.handledByUnitId, file.townUnitId, file.villageUnitId, ...file.coUnitIds].some(
    (unit) => unit !== null && own.includes(unit),
  );
}

const NOT_FOUND = refuse('rectification/case-file-not-found');

/** Office work: whoever holds the role, on any case file of the county. */
export function mayRule(actor: Actor, file: Parties): true | Refusal {
  return maySee(actor, file) || NOT_FOUND;
}

/** Only the responsible unit handles. */
export function mayHandle(actor: Actor, file: Parties): true | Refusal {
  if (!maySee(actor, file)) return NOT_FOUND;
  const own = unitsOf(actor, 'unit-head', 'liaison');
  return (file.responsibleUnitId !== null && own.includes(file.responsibleUnitId)) || refuse('rectification/not-your-unit');
}

/** The units whose repair it is: who handled it, and who took part. */
export const repairersOf = (file: Parties): string[] => {
  const handledBy = file.handledByUnitId ?? file.responsibleUnitId;
  return handledBy === null ? [...file.coUnitIds] : [handledBy, ...file.coUnitIds];
};

/** Nobody verifies the repair of a unit they hold any duty in. */
export function mayVerify(actor: Actor, file: Parties): true | Refusal {
  if (!maySee(actor, file)) return NOT_FOUND;
  const own = unitsOf(actor, ...ROLES);
  return repairersOf(file).some((unit) => own.includes(unit)) ? refuse('rectification/own-repair') : true;
}

/** The verdict is given by who took the task, or by the office; by anybody who may verify while nobody has taken it. */
export function mayGiveVerdict(actor: Actor, file: Parties, verifierId: string | null): true | Refusal {
  const may = mayVerify(actor, file);
  if (may !== true || verifierId === null || verifierId === actorAccountId(actor)) return may;
  return unitsOf(actor, 'office').length > 0 || refuse('rectification/task-of-another');
}

/** A part is reported by the unit whose part it is. */
export function mayReportPart(actor: Actor, file: Parties, partUnitId: string): true | Refusal {
  if (!maySee(actor, file)) return NOT_FOUND;
  return unitsOf(actor, 'unit-head', 'liaison').includes(partUnitId) || refuse('rectification/not-your-part');
}

/** Only the unit that received an order answers it. */
export function mayAnswerOrder(actor: Actor, order: { readonly receiverUnitId: string }): true | Refusal {
  if (unitsOf(actor, 'unit-head', 'liaison').includes(order.receiverUnitId)) return true;
  return seesAll(actor) ? refuse('rectification/order-of-another-unit') : refuse('rectification/order-not-found');
}

/** The rule of each action on one case file. */
export function mayMove(actor: Actor, move: Move, file: Parties): true | Refusal {
  const action = MOVE_ACTIONS[move];
  if (action === 'rectification.handle' || action === 'rectification.ask-suspension') return mayHandle(actor, file);
  return action === 'rectification.verify' || action === 'rectification.recheck' ? mayVerify(actor, file) : mayRule(actor, file);
}
