import { decideAccept } from '../domain/index.ts';
import { mayHandle } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number };

/** 签收 */
export const acceptCase = moveCommand({
  action: 'rectification.handle',
  rule: mayHandle,
  facts: noFacts,
  decide: (file, _input: Input, _facts, at) => decideAccept(file, at),
});
