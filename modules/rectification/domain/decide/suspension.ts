import { accept, refuse } from '@chuangcheng/kit/decision';
import type { TimeLimit } from '@chuangcheng/kit/working-time';
import type { CaseFile } from '../case-file.ts';
import { type At, type MoveDecision, stageAfter } from '../move-plan.ts';
import { afterStandstill, marksOf } from '../running-limit.ts';

/** 挂账: the clock stands, with a plan and the name of who approved it. */
export function decideSuspend(
  file: CaseFile,
  { reason, plan }: { readonly reason: string; readonly plan: string },
): MoveDecision {
  const stage = stageAfter(file, 'suspend');
  if (typeof stage !== 'string') return stage;
  return accept({
    move: 'suspend',
    change: { stage },
    detail: { reason, plan },
    standstill: { open: 'suspended', reason, plan },
    extension: { lapse: true },
  });
}

/** 恢复处置: the time suspended does not count. */
export function decideResume(file: CaseFile, { reason }: { readonly reason: string }, at: At): MoveDecision {
  const stage = stageAfter(file, 'resume');
  if (typeof stage !== 'string') return stage;
  const open = at.standstills.find((one) => one.until === null);
  const earlier = at.standstills.filter((one) => one !== open);
  const moved: Partial<CaseFile> = open ? afterStandstill(at.calendar, file, earlier, open.since, at.now) : {};
  return accept({
    move: 'resume',
    change: { stage, ...moved },
    detail: { reason, deadlineAt: (moved.deadlineAt ?? file.deadlineAt)?.toISOString() },
    standstill: { close: true },
  });
}

/** 答复延期: when granted the present deadline moves; the first one still counts for appraisal. */
export function decideExtension(
  file: CaseFile,
  { granted, answer }: { readonly granted: boolean; readonly answer: string },
  at: At,
): MoveDecision {
  const stage = stageAfter(file, 'decide-extension');
  if (typeof stage !== 'string') return stage;
  if (!at.extension) return refuse('rectification/extension-not-asked');
  const { wantedUntil } = at.extension;
  return accept({
    move: 'decide-extension',
    change: { stage, ...(granted && extended(file, wantedUntil, file.limit, at)) },
    detail: { granted, reason: answer, deadlineAt: (granted ? wantedUntil : file.deadlineAt)?.toISOString() },
    extension: { decide: { granted, answer } },
  });
}

function extended({ clockFrom }: CaseFile, until: Date, limit: TimeLimit | null, { calendar, standstills }: At) {
  const marks = clockFrom
    ? marksOf(
        calendar,
        clockFrom,
        until,
        limit?.unit,
        standstills.filter((one) => (one.until ?? until) > clockFrom),
      )
    : {};
  return { deadlineAt: until, extended: true, escalation: 0, ...marks };
}
