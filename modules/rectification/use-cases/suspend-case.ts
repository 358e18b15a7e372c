import { decideSuspend } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly plan: string;
  readonly reviewOn?: string | null;
};

/** 挂账 without a request; who does it has approved it. */
export const suspendCase = moveCommand({
  action: 'rectification.suspend',
  rule: mayRule,
  facts: noFacts,
  decide: (file, { reason, plan, reviewOn = null }: Input, _facts, at) => decideSuspend(file, { reason, plan, reviewOn }, at),
});
