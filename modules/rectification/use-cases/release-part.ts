import { decideReleasePart } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { partCommand } from './part-command.ts';

type Input = { readonly id: string; readonly reason: string };

/** 解除协办: the repair goes on without it */
export const releasePart = partCommand({
  action: 'rectification.keep-parts',
  rule: mayRule,
  words: ({ reason }: Input) => reason,
  decide: (_file, part) => decideReleasePart(part),
});
