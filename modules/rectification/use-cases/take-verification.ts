import { actorAccountId, actorLabel } from '@chuangcheng/platform/kernel';
import { decideTake } from '../domain/index.ts';
import { mayVerify } from '../policy.ts';
import { noFacts } from './move-case-file.ts';
import { taskCommand } from './task-command.ts';

type Input = { readonly id: string; readonly version: number };

/** 领取核查任务 */
export const takeVerification = taskCommand({
  action: 'rectification.verify',
  step: 'task-taken',
  rule: mayVerify,
  facts: noFacts,
  decide: (task, { version }: Input, _facts, actor) =>
    decideTake(task, version, { accountId: actorAccountId(actor) ?? '', label: actorLabel(actor) }),
});
