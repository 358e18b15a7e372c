import { decideContest } from '../domain/index.ts';
import { mayHandle } from '../policy.ts';
import { moveCommand } from './move-case-file.ts';
import { unitNamed } from './named-facts.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly suggestedUnitId: string | null;
};

/** 退回 */
export const contestCase = moveCommand({
  action: 'rectification.handle',
  rule: mayHandle,
  facts: async (_file, input: Input, { scope }) => (input.suggestedUnitId ? unitNamed(scope, input.suggestedUnitId) : null),
  decide: (file, { reason }, suggested) => decideContest(file, { reason, suggested }),
});
