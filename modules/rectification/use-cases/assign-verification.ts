import { decideAssign } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { verifiersOf } from '../queries/verifiers-of.ts';
import { taskCommand } from './task-command.ts';

type Input = { readonly id: string; readonly version: number; readonly accountId: string };

/** 指派核查任务 to one of those who may verify it */
export const assignVerification = taskCommand({
  action: 'rectification.assign-verification',
  step: 'task-assigned',
  rule: mayRule,
  facts: async (file, { accountId }: Input, { scope }) =>
    (await verifiersOf(scope, file)).find((one) => one.accountId === accountId),
  decide: (task, { version }, to) => decideAssign(task, version, to),
});
