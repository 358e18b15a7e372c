import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import type { TaskState } from '../verification-task.ts';

/** A verification task as decisions look at it. */
export type VerificationTask = {
  readonly id: string;
  readonly state: TaskState;
  readonly verifierId: string | null;
  /** Unit and name; empty while nobody has it. */
  readonly verifier: string;
  readonly version: number;
};
type Someone = { readonly accountId: string; readonly label: string };
type TaskDecision = Decision<VerificationTask>;

const next = (task: VerificationTask, change: Partial<VerificationTask>): TaskDecision =>
  accept({ ...task, ...change, version: task.version + 1 });

/** Settled, or changed since the person looked; who has taken it is named. */
function notNow(task: VerificationTask, version: number) {
  if (task.state !== 'open') return refuse('rectification/task-settled');
  if (task.version === version) return undefined;
  return task.verifierId ? refuse('rectification/task-taken', { verifier: task.verifier }) : refuse('platform/changed-meanwhile');
}

/** 领取: out of the pool. */
export function decideTake(task: VerificationTask, version: number, by: Someone): TaskDecision {
  const refusal = notNow(task, version);
  if (refusal) return refusal;
  if (task.verifierId !== null) return refuse('rectification/task-taken', { verifier: task.verifier });
  return next(task, { verifierId: by.accountId, verifier: by.label });
}

/** 指派: to somebody who may verify it, also away from who has it. */
export function decideAssign(task: VerificationTask, version: number, to: Someone | undefined): TaskDecision {
  const refusal = notNow(task, version);
  if (refusal) return refusal;
  return to ? next(task, { verifierId: to.accountId, verifier: to.label }) : refuse('rectification/not-a-candidate');
}

/** 退回: to the pool. */
export function decideHandBack(task: VerificationTask, version: number): TaskDecision {
  const refusal = notNow(task, version);
  if (refusal) return refusal;
  return task.verifierId === null ? refuse('platform/changed-meanwhile') : next(task, { verifierId: null, verifier: '' });
}
