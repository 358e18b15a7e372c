import { accept, refuse } from '@chuangcheng/kit/decision';
import type { CaseFile } from '../case-file.ts';
import { type At, type MoveDecision, stageAfter } from '../move-plan.ts';
import type { Recheck } from '../recheck.ts';
import { beginLimit } from '../running-limit.ts';

type Found = { readonly result: Recheck; readonly reason: string; readonly photoIds: readonly string[] };

/** 回头看: once per case file, with a picture of what is there now and words for it. */
export function decideRecheck(file: CaseFile, { result, reason, photoIds }: Found, { now }: Pick<At, 'now'>): MoveDecision {
  const stage = stageAfter(file, 'recheck');
  if (typeof stage !== 'string') return stage;
  if (file.recheckResult !== null) return refuse('rectification/rechecked-before');
  if (photoIds.length === 0) return refuse('rectification/verification-photo-needed');
  return accept({
    move: 'recheck',
    change: { stage, recheckResult: result, recheckedAt: now },
    detail: { reason, recheck: result },
    recheck: { result, reason },
    photos: { moment: 'verification', ids: photoIds },
  });
}

/**
 * 重新处置 after 虚假整改: the limit runs again, and nothing counts as completed, verified or closed any more. The first deadline stays,
 * so it is not on time however soon it is repaired; it is no rework, which is what verification asks for.
 */
export function decideReopen(file: CaseFile, at: Pick<At, 'now' | 'calendar'>): MoveDecision {
  const stage = stageAfter(file, 'reopen');
  if (typeof stage !== 'string') return stage;
  if (file.recheckResult !== 'false') return refuse('rectification/move-not-possible');
  if (file.limit === null) return refuse('rectification/condition-not-found');
  const limit = beginLimit(at.calendar, at.now, file.limit);
  return accept({
    move: 'reopen',
    change: { ...limit, stage, completedAt: null, verifiedAt: null, closedAt: null },
    detail: { limit: file.limit, deadlineAt: limit.deadlineAt?.toISOString() },
  });
}
