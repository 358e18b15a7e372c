import { decideRefuseFiling } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string };

/** 不予立案 */
export const refuseFiling = moveCommand({
  action: 'rectification.file',
  rule: mayRule,
  facts: noFacts,
  decide: (file, input: Input) => decideRefuseFiling(file, input),
});
