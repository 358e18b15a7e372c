import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import type { TimeLimit } from '@chuangcheng/kit/working-time';
import type { CaseFile } from '../case-file.ts';
import { type At, type MoveDecision, stageAfter, type SuspensionPlan } from '../move-plan.ts';
import { afterStandstill, marksOf } from '../running-limit.ts';

/** 挂账: the clock stands from now on, with a plan, the name of who approved it, and a day to look at it again. */
export function decideSuspend(
  file: CaseFile,
  { reason, plan, reviewOn }: SuspensionPlan,
  { now }: Pick<At, 'now'>,
): MoveDecision {
  const stage = stageAfter(file, 'suspend');
  if (typeof stage !== 'string') return stage;
  if (isPast(reviewOn, now)) return refuse('rectification/review-in-past');
  return accept({
    move: 'suspend',
    change: { stage },
    detail: { reason, plan, reviewOn: reviewOn ?? undefined },
    standstill: { open: 'suspended', reason, plan, reviewOn },
    extension: { lapse: true },
  });
}

/** 申请挂账: by the unit that handles; its clock runs on until the office has decided. */
export function decideAskSuspension(file: CaseFile, wanted: SuspensionPlan, at: At): MoveDecision {
  const stage = stageAfter(file, 'ask-suspension');
  if (typeof stage !== 'string') return stage;
  if (at.suspension) return refuse('rectification/suspension-asked');
  if (isPast(wanted.reviewOn, at.now)) return refuse('rectification/review-in-past');
  const { reason, plan, reviewOn } = wanted;
  return accept({
    move: 'ask-suspension',
    change: { stage },
    detail: { reason, plan, reviewOn: reviewOn ?? undefined },
    suspension: { ask: wanted },
  });
}

/** 答复挂账申请: granted, the case file is suspended from now on as it was asked for; the time until now counts. */
export function decideSuspension(
  file: CaseFile,
  { granted, answer, reviewOn }: { readonly granted: boolean; readonly answer: string; readonly reviewOn: string | null },
  at: At,
): MoveDecision {
  const stage = stageAfter(file, 'refuse-suspension');
  if (typeof stage !== 'string') return stage;
  if (!at.suspension) return refuse('rectification/suspension-not-asked');
  const decide = { suspension: { decide: { granted, answer } } };
  if (!granted) return accept({ move: 'refuse-suspension', change: { stage }, detail: { reason: answer }, ...decide });
  const suspended = decideSuspend(file, { ...at.suspension, reviewOn: reviewOn ?? at.suspension.reviewOn }, at);
  return suspended.ok ? accept({ ...suspended.value, ...decide }) : suspended;
}

const isPast = (day: string | null, now: Date) => day !== null && day <= dayOf(now);

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
