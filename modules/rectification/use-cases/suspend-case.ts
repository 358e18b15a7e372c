import { decideSuspend } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string; readonly plan: string };

/** 挂账; who does it has approved it. */
export const suspendCase = moveCommand({
  action: 'rectification.suspend',
  rule: mayRule,
  facts: noFacts,
  decide: (file, input: Input) => decideSuspend(file, input),
});
