import { refuse } from '@chuangcheng/kit/decision';
import { decideVoid } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { caseFileNamed } from '../queries/case-file-named.ts';
import { moveCommand } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string; readonly mergedInto: string | null };

/** 作废, and where it repeats another case file, what it is merged into */
export const voidCase = moveCommand({
  action: 'rectification.file',
  rule: mayRule,
  async facts(_file, input: Input, { scope }) {
    const target = input.mergedInto ? await caseFileNamed(scope, { id: input.mergedInto }) : undefined;
    return input.mergedInto && !target ? refuse('rectification/merge-target-not-found') : { target: target ?? null };
  },
  decide: (file, { reason }, { target }) => decideVoid(file, { reason, target }),
});
