import { decideReport } from '../domain/index.ts';
import { mayHandle } from '../policy.ts';
import { moveCommand } from './move-case-file.ts';
import { filedUnder } from './named-facts.ts';

type Input = { readonly id: string; readonly version: number; readonly result: string; readonly photoIds: readonly string[] };

/** 反馈处置结果, of a phase or of the whole */
export const reportCase = moveCommand({
  action: 'rectification.handle',
  rule: mayHandle,
  facts: async (file, _input: Input, { scope }) => ({ condition: await filedUnder(scope, file.conditionId) }),
  decide: (file, input, { condition }, at) => decideReport(file, { ...input, condition }, at),
});
