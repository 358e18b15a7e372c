import { decidePass, type Way } from '../domain/index.ts';
import { mayGiveVerdict } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly note: string;
  readonly photoIds: readonly string[];
  readonly way?: Way;
};

/** 核查通过 */
export const passCase = moveCommand({
  action: 'rectification.verify',
  rule: (actor, file, { task }) => mayGiveVerdict(actor, file, task?.verifierId ?? null),
  facts: noFacts,
  decide: (file, input: Input, _facts, at) => decidePass(file, { way: 'photo', ...input }, at),
});
