import { accept, refuse } from '@chuangcheng/kit/decision';
import type { CaseFile } from '../case-file.ts';
import { type At, type FiledUnder, type MoveDecision, stageAfter } from '../move-plan.ts';
import { beginLimit } from '../running-limit.ts';
import { verificationDue } from '../verification-task.ts';

/** 签收: the unit has seen it; once per dispatch. */
export function decideAccept(file: CaseFile, at: At): MoveDecision {
  const stage = stageAfter(file, 'accept');
  if (typeof stage !== 'string') return stage;
  if (file.acceptedAt !== null) return refuse('rectification/move-not-possible');
  return accept({ move: 'accept', change: { stage, acceptedAt: at.now }, detail: {} });
}

type Report = { readonly result: string; readonly photoIds: readonly string[]; readonly condition: FiledUnder | undefined };

/**
 * 反馈: after the last phase the handling is done and waits for verification; after an earlier one the next phase begins, with
 * its own limit from now. The lead reports the whole when every co-unit has done its part or was released from it.
 */
export function decideReport(file: CaseFile, { result, photoIds, condition }: Report, at: At): MoveDecision {
  const next = file.phase < file.phaseCount ? condition?.phases[file.phase] : undefined;
  const move = next ? 'report-phase' : 'report';
  const stage = stageAfter(file, move);
  if (typeof stage !== 'string') return stage;
  if (photoIds.length === 0) return refuse('rectification/photo-needed');
  const common = {
    move,
    photos: { moment: 'after', ids: photoIds },
    extension: { lapse: true },
  } as const;
  if (!next && at.openParts.length > 0) {
    return refuse('rectification/part-open', { units: at.openParts.map((unit) => unit.name).join('、') });
  }
  // Who reports has seen it, signed for or not.
  const seen = { stage, acceptedAt: file.acceptedAt ?? at.now } as const;
  if (next) {
    const limit = beginLimit(at.calendar, at.now, next.limit);
    return accept({
      ...common,
      change: { ...seen, ...limit, phase: file.phase + 1 },
      detail: {
        note: result,
        phase: condition?.phases[file.phase - 1]?.name,
        nextPhase: next.name,
        limit: next.limit,
        deadlineAt: limit.deadlineAt?.toISOString(),
      },
    });
  }
  return accept({
    ...common,
    change: { ...seen, completedAt: at.now, handledByUnitId: file.responsibleUnitId },
    task: { dueAt: verificationDue(condition, at) },
    detail: { note: result, late: file.deadlineAt !== null && at.now > file.deadlineAt },
  });
}

/** 申请延期: before the deadline, later than it, and once for each deadline. */
export function decideAskExtension(
  file: CaseFile,
  { reason, wantedUntil }: { readonly reason: string; readonly wantedUntil: Date },
  at: At,
): MoveDecision {
  const stage = stageAfter(file, 'ask-extension');
  if (typeof stage !== 'string') return stage;
  if (at.extension || file.extended) return refuse('rectification/extension-asked');
  if (file.deadlineAt === null || at.now > file.deadlineAt) return refuse('rectification/extension-too-late');
  if (wantedUntil <= file.deadlineAt) return refuse('rectification/extension-not-later');
  return accept({
    move: 'ask-extension',
    change: { stage },
    detail: { reason, wantedUntil: wantedUntil.toISOString() },
    extension: { ask: { reason, wantedUntil } },
  });
}
