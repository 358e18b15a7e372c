import { decideAskSuspension } from '../domain/index.ts';
import { mayHandle } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly plan: string;
  readonly reviewOn: string;
};

/** 申请挂账 by the unit that handles */
export const askSuspension = moveCommand({
  action: 'rectification.ask-suspension',
  rule: mayHandle,
  facts: noFacts,
  decide: (file, { reason, plan, reviewOn }: Input, _facts, at) => decideAskSuspension(file, { reason, plan, reviewOn }, at),
});
