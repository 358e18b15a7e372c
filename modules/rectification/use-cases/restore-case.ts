import { decideRestore } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { caseFileNamed } from '../queries/case-file-named.ts';
import { moveCommand } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string };

/** 恢复案卷: undoes 作废 and 并案. */
export const restoreCase = moveCommand({
  action: 'rectification.file',
  rule: mayRule,
  facts: async (file, _input: Input, { scope }) =>
    file.mergedInto ? ((await caseFileNamed(scope, { id: file.mergedInto })) ?? null) : null,
  decide: (file, { reason }, target, at) => decideRestore(file, { reason, target }, at),
});
