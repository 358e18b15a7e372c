import { accept, refuse } from '@chuangcheng/kit/decision';
import type { CaseFile } from '../case-file.ts';
import { type MoveDecision, stageAfter } from '../move-plan.ts';

/** What stays with the report that is split, and the numbers of those made of the rest. */
export type Split = {
  readonly description: string;
  readonly was: string;
  readonly categoryId: string | null;
  readonly numbers: readonly string[];
};

/**
 * 拆分: one report names several problems. It stays the first of them and says only what is its own; the others are registered beside
 * it. Its kind may change until it is filed.
 */
export function decideSplit(file: CaseFile, { description, was, categoryId, numbers }: Split): MoveDecision {
  const stage = stageAfter(file, 'split');
  if (typeof stage !== 'string') return stage;
  const isOtherKind = categoryId !== file.categoryId;
  if (isOtherKind && file.stage !== 'registered') return refuse('rectification/filed-kind-stays');
  return accept({
    move: 'split',
    change: { stage, ...(isOtherKind && { categoryId, conditionId: null }) },
    words: { description },
    detail: { count: numbers.length + 1, parts: numbers, ...(was !== description && { was }) },
  });
}
