import { accept } from '@chuangcheng/kit/decision';
import type { CaseChange, CaseFile } from '../case-file.ts';
import { type At, type MoveDecision, stageAfter } from '../move-plan.ts';
import { afterStandstill, shifted } from '../running-limit.ts';

/**
 * 恢复案卷: a case file that was voided by mistake, or merged into one it does not repeat, is where it was. The time it was void counts
 * for nobody: neither for the deadlines of its unit, nor for dispatching it and signing for it.
 */
export function decideRestore(
  file: CaseFile,
  { reason, target }: { readonly reason: string; readonly target: Pick<CaseFile, 'id' | 'stage'> | null },
  at: At,
): MoveDecision {
  const stage = stageAfter(file, 'restore');
  if (typeof stage !== 'string') return stage;
  const open = at.standstills.find((one) => one.until === null);
  return accept({
    move: 'restore',
    change: { stage, mergedInto: null, voidedFrom: null, ...(open && clocksAfter(file, stage, open.since, at)) },
    detail: { reason },
    ...(open && { standstill: { close: true } }),
    ...(target && {
      beside: { caseId: target.id, stage: target.stage, kind: 'merge-undone', detail: { merged: file.number, reason } },
    }),
  });
}

function clocksAfter(file: CaseFile, stage: CaseFile['stage'], since: Date, { calendar, standstills, now }: At): CaseChange {
  const later = (due: Date | null) => due && shifted(calendar, due, 'working-hours', since, now);
  if (stage === 'filed') return { dispatchDueAt: later(file.dispatchDueAt) };
  if (stage !== 'handling') return {};
  const earlier = standstills.filter((one) => one.until !== null);
  return {
    ...afterStandstill(calendar, file, earlier, since, now),
    ...(file.acceptedAt === null && { responseDueAt: later(file.responseDueAt) }),
  };
}
