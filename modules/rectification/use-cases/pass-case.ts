import { decidePass } from '../domain/index.ts';
import { mayVerify } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly note: string; readonly photoIds: readonly string[] };

/** 核查通过 */
export const passCase = moveCommand({
  action: 'rectification.verify',
  rule: mayVerify,
  facts: noFacts,
  decide: (file, input: Input, _facts, at) => decidePass(file, input, at),
});
