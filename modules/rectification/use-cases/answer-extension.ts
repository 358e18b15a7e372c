import { decideExtension } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly granted: boolean; readonly answer: string };

/** 答复延期 */
export const answerExtension = moveCommand({
  action: 'rectification.dispatch',
  rule: mayRule,
  facts: noFacts,
  decide: (file, input: Input, _facts, at) => decideExtension(file, input, at),
});
