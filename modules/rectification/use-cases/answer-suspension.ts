import { decideSuspension } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly granted: boolean;
  readonly answer: string;
  /** Another review day than the one that was asked for. */
  readonly reviewOn?: string | null;
};

/** 答复挂账申请: granted, the clock stands from now on */
export const answerSuspension = moveCommand({
  action: 'rectification.suspend',
  rule: mayRule,
  facts: noFacts,
  decide: (file, { granted, answer, reviewOn = null }: Input, _facts, at) =>
    decideSuspension(file, { granted, answer, reviewOn }, at),
});
