import { decideRework, type Way } from '../domain/index.ts';
import { mayGiveVerdict } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly photoIds: readonly string[];
  readonly way?: Way;
};

/** 返工 */
export const reworkCase = moveCommand({
  action: 'rectification.verify',
  rule: (actor, file, { task }) => mayGiveVerdict(actor, file, task?.verifierId ?? null),
  facts: noFacts,
  decide: (file, input: Input, _facts, at) => decideRework(file, { way: 'photo', ...input }, at),
});
