import { decideResume } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string };

/** 恢复处置 */
export const resumeCase = moveCommand({
  action: 'rectification.suspend',
  rule: mayRule,
  facts: noFacts,
  decide: (file, input: Input, _facts, at) => decideResume(file, input, at),
});
