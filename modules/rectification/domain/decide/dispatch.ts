import { deadline } from '@chuangcheng/kit/working-time';
import { accept, refuse } from '@chuangcheng/kit/decision';
import type { CaseChange, CaseFile } from '../case-file.ts';
import type { Phase } from '../filing-phase.ts';
import { RESPONSE_LIMIT } from '../office-limits.ts';
import { type At, type EventDetail, type FiledUnder, type MoveDecision, type NamedUnit, stageAfter } from '../move-plan.ts';
import { afterStandstill, beginLimit, endOfCourse } from '../running-limit.ts';

/** All clocks as they begin when a unit receives the case file. */
function beginCourse(
  { firstDispatchedAt }: CaseFile,
  { calendar, now }: Pick<At, 'calendar' | 'now'>,
  phases: readonly [Phase, ...Phase[]],
): CaseChange {
  return {
    ...beginLimit(calendar, now, phases[0].limit),
    firstDeadlineAt: endOfCourse(calendar, now, phases),
    phase: 1,
    phaseCount: phases.length,
    firstDispatchedAt: firstDispatchedAt ?? now,
    dispatchedAt: now,
    responseDueAt: deadline(calendar, now, RESPONSE_LIMIT),
    acceptedAt: null,
  };
}

type Dispatch = {
  readonly unit: NamedUnit;
  readonly condition: FiledUnder | undefined;
  readonly note: string;
  readonly why?: EventDetail['why'];
};

/** 派遣: the unit becomes responsible and its limit begins to run. */
export function decideDispatch(file: CaseFile, { unit, condition, note, why }: Dispatch, at: At): MoveDecision {
  const stage = stageAfter(file, 'dispatch');
  if (typeof stage !== 'string') return stage;
  const phases = phasesOf(condition);
  if (!phases) return refuse('rectification/condition-not-found');
  const course = beginCourse(file, at, phases);
  return accept({
    move: 'dispatch',
    change: { ...course, stage, responsibleUnitId: unit.id },
    detail: { unit, note, why, limit: phases[0].limit, deadlineAt: course.deadlineAt?.toISOString() },
  });
}

function phasesOf(condition: FiledUnder | undefined): [Phase, ...Phase[]] | undefined {
  const [first, ...rest] = condition?.phases ?? [];
  return first && [first, ...rest];
}

/** 退回: once, with a reason; the clock stands until the office has settled it. */
export function decideContest(
  file: CaseFile,
  { reason, suggested }: { readonly reason: string; readonly suggested: NamedUnit | null },
): MoveDecision {
  const stage = stageAfter(file, 'contest');
  if (typeof stage !== 'string') return stage;
  if (file.dispatchIsFinal || file.contestCount > 0) return refuse('rectification/contested-before');
  return accept({
    move: 'contest',
    change: { stage, contestCount: file.contestCount + 1 },
    detail: { reason, unit: suggested ?? undefined },
    standstill: { open: 'contested', reason, plan: null },
    extension: { lapse: true },
  });
}

/**
 * 仲裁: the same unit again, and the time contested does not count; or another unit, whose limit begins anew and whose deadline
 * is then the first one. Either way the dispatch is final.
 */
export function decideArbitrate(
  file: CaseFile,
  input: { readonly unit: NamedUnit; readonly condition: FiledUnder | undefined; readonly reason: string },
  at: At,
): MoveDecision {
  const { unit, condition, reason } = input;
  const move = unit.id === file.responsibleUnitId ? 'uphold' : 'redispatch';
  const stage = stageAfter(file, move);
  if (typeof stage !== 'string') return stage;
  const final = { stage, dispatchIsFinal: true } as const;
  if (move === 'uphold') {
    const open = at.standstills.find((one) => one.until === null);
    const earlier = at.standstills.filter((one) => one !== open);
    const moved: Partial<CaseFile> = open ? afterStandstill(at.calendar, file, earlier, open.since, at.now) : {};
    const deadlineAt = moved.deadlineAt ?? file.deadlineAt;
    return accept({
      move,
      change: { ...final, ...moved },
      detail: { unit, reason, deadlineAt: deadlineAt?.toISOString() },
      standstill: { close: true },
    });
  }
  const phases = phasesOf(condition);
  if (!phases) return refuse('rectification/condition-not-found');
  const course = beginCourse(file, at, phases);
  return accept({
    move,
    change: { ...final, ...course, responsibleUnitId: unit.id, redispatched: true },
    detail: { unit, reason, limit: phases[0].limit, deadlineAt: course.deadlineAt?.toISOString() },
    standstill: { close: true },
  });
}
