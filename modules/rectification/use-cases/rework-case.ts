import { decideRework } from '../domain/index.ts';
import { mayVerify } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string; readonly photoIds: readonly string[] };

/** 返工 */
export const reworkCase = moveCommand({
  action: 'rectification.verify',
  rule: mayVerify,
  facts: noFacts,
  decide: (file, input: Input, _facts, at) => decideRework(file, input, at),
});
