import { accept, refuse } from '@chuangcheng/kit/decision';
import { deadline } from '@chuangcheng/kit/working-time';
import type { CaseFile } from '../case-file.ts';
import { DISPATCH_LIMIT } from '../office-limits.ts';
import { type At, type FiledUnder, type MoveDecision, stageAfter } from '../move-plan.ts';

/** 立案: the problem is to be dealt with, under a condition of its category; the limit is known, the clock does not run yet. */
export function decideFile(
  file: CaseFile,
  input: { readonly categoryId: string; readonly condition: FiledUnder },
  at: At,
): MoveDecision {
  const stage = stageAfter(file, 'file');
  if (typeof stage !== 'string') return stage;
  const { condition, categoryId } = input;
  const [first] = condition.phases;
  if (condition.categoryId !== categoryId || first === undefined) return refuse('rectification/condition-not-found');
  return accept({
    move: 'file',
    change: {
      stage,
      categoryId,
      conditionId: condition.id,
      filedAt: at.now,
      dispatchDueAt: deadline(at.calendar, at.now, DISPATCH_LIMIT),
      phase: 1,
      phaseCount: condition.phases.length,
      limit: first.limit,
    },
    detail: { condition: condition.text, limit: first.limit },
  });
}

/** 不予立案: the reason is what the reporter is answered. */
export function decideRefuseFiling(file: CaseFile, { reason }: { readonly reason: string }): MoveDecision {
  const stage = stageAfter(file, 'refuse-filing');
  return typeof stage === 'string' ? accept({ move: 'refuse-filing', change: { stage }, detail: { reason } }) : stage;
}

/** 作废: registered by mistake, or repeats another case file, into which it is merged. Its clock stands: it may be undone. */
export function decideVoid(
  file: CaseFile,
  input: { readonly reason: string; readonly target: Pick<CaseFile, 'id' | 'number' | 'stage'> | null },
): MoveDecision {
  const stage = stageAfter(file, 'void');
  if (typeof stage !== 'string') return stage;
  const { target, reason } = input;
  if (target && (target.id === file.id || target.stage === 'void')) return refuse('rectification/merge-target-not-found');
  return accept({
    move: 'void',
    change: { stage, mergedInto: target?.id ?? null, voidedFrom: file.stage },
    detail: { reason, merged: target?.number },
    standstill: { open: 'void', reason, plan: null },
    extension: { lapse: true },
    ...(target && {
      beside: { caseId: target.id, stage: target.stage, kind: 'merged-in', detail: { merged: file.number, reason } },
    }),
  });
}
