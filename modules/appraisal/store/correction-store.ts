import type { Permit, Writer } from '@chuangcheng/platform/kernel';
import type { Correction } from '../domain/index.ts';
import { type LockedPeriod, loadScores, rescore, savePeriod } from './period-store.ts';

type Tx = Writer<'appraisal'>;

export type CorrectionPlan = {
  readonly id: string;
  readonly period: LockedPeriod;
  readonly correction: Correction<Awaited<ReturnType<typeof loadScores>>[number]>;
  readonly reason: string;
  readonly at: Date;
  readonly by: string;
  readonly objectionId: string | null;
};

/** Adds a correction to the record, and stores the scores and ranks that follow from it. */
export async function saveCorrection(tx: Tx, plan: CorrectionPlan, permit: Permit): Promise<{ version: number }> {
  const { period, correction } = plan;
  await tx
    .insertInto('appraisal.correction')
    .values({
      id: plan.id,
      period_id: period.id,
      unit_id: correction.unitId,
      at: plan.at,
      by: plan.by,
      about_kind: correction.name.aboutKind,
      about: correction.name.about,
      before: JSON.stringify(correction.before),
      after: JSON.stringify(correction.after),
      score_before: correction.scoreBefore,
      score_after: correction.scoreAfter,
      moved: JSON.stringify(correction.moved),
      reason: plan.reason,
      objection_id: plan.objectionId,
      after_publication: period.state === 'published',
    })
    .execute();
  await rescore(tx, period.id, correction.units, permit);
  return savePeriod(tx, period, {}, permit);
}

/** What the audit row says of a correction. */
export function correctionNote({ correction, reason }: CorrectionPlan) {
  const { unitId, name, before, after, scoreBefore, scoreAfter } = correction;
  return { unitId, ...name, before, after, scoreBefore, scoreAfter, reason };
}
