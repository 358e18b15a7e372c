import { refuse } from '@chuangcheng/kit/decision';
import { decideFile } from '../domain/index.ts';
import { mayRule } from '../policy.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { moveCommand } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly categoryId: string; readonly conditionId: string };

/** 立案 */
export const fileCase = moveCommand({
  action: 'rectification.file',
  rule: mayRule,
  async facts(_file, input: Input, { scope }) {
    const condition = (await categoryDirectory(scope)).conditionById.get(input.conditionId);
    return condition?.active ? condition : refuse('rectification/condition-not-found');
  },
  decide: (file, { categoryId }, condition, at) => decideFile(file, { categoryId, condition }, at),
});
