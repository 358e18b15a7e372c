import { accept, refuse } from '@chuangcheng/kit/decision';
import type { CaseFile } from '../case-file.ts';
import { type At, type MoveDecision, stageAfter } from '../move-plan.ts';
import { beginLimit } from '../running-limit.ts';
import type { Way } from '../verification-task.ts';

/** 核查通过 */
export function decidePass(
  file: CaseFile,
  { note, photoIds, way }: { readonly note: string; readonly photoIds: readonly string[]; readonly way: Way },
  at: At,
): MoveDecision {
  const stage = stageAfter(file, 'pass');
  if (typeof stage !== 'string') return stage;
  return accept({
    move: 'pass',
    change: { stage, verifiedAt: at.now },
    detail: { note, way },
    task: { passed: true, way, verdict: note },
    photos: { moment: 'verification', ids: photoIds },
  });
}

/**
 * 返工: the limit of the last phase runs again from now; the first deadline stays, so the case counts as late for appraisal. Who was
 * there shows what is still wrong; who compared the pictures that were sent says it.
 */
export function decideRework(
  file: CaseFile,
  { reason, photoIds, way }: { readonly reason: string; readonly photoIds: readonly string[]; readonly way: Way },
  at: At,
): MoveDecision {
  const stage = stageAfter(file, 'rework');
  if (typeof stage !== 'string') return stage;
  if (way === 'on-site' && photoIds.length === 0) return refuse('rectification/verification-photo-needed');
  if (file.limit === null) return refuse('rectification/condition-not-found');
  const limit = beginLimit(at.calendar, at.now, file.limit);
  return accept({
    move: 'rework',
    change: { ...limit, stage, reworkCount: file.reworkCount + 1, completedAt: null },
    detail: { reason, way, count: file.reworkCount + 1, limit: file.limit, deadlineAt: limit.deadlineAt?.toISOString() },
    task: { passed: false, way, verdict: reason },
    photos: { moment: 'verification', ids: photoIds },
  });
}

/** 结案 */
export function decideClose(file: CaseFile, { note }: { readonly note: string }, at: At): MoveDecision {
  const stage = stageAfter(file, 'close');
  return typeof stage === 'string' ? accept({ move: 'close', change: { stage, closedAt: at.now }, detail: { note } }) : stage;
}
