import { decideHandBack } from '../domain/index.ts';
import { mayGiveVerdict } from '../policy.ts';
import { noFacts } from './move-case-file.ts';
import { taskCommand } from './task-command.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string };

/** 退回核查任务 to the pool: one's own, or anybody's by the office */
export const handBackVerification = taskCommand({
  action: 'rectification.verify',
  step: 'task-handed-back',
  rule: (actor, file, task) => mayGiveVerdict(actor, file, task.verifierId),
  facts: noFacts,
  decide: (task, { version }: Input) => decideHandBack(task, version),
});
