import { decideClose } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly note: string };

/** 结案 */
export const closeCase = moveCommand({
  action: 'rectification.close',
  rule: mayRule,
  facts: noFacts,
  decide: (file, input: Input, _facts, at) => decideClose(file, input, at),
});
