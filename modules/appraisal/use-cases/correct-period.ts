import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { actorLabel, isRefusal } from '@chuangcheng/platform/kernel';
import { afterStep, correctFigure, type Figure, figureNameOf } from '../domain/index.ts';
import { periodAnswered } from '../events.ts';
import { correctionNote, saveCorrection } from '../store/correction-store.ts';
import { loadScores, lockPeriod } from '../store/period-store.ts';
import { command } from '../visibility.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly aboutKind: string;
  readonly about: string;
  readonly figure: Figure;
  readonly reason: string;
};

/** Puts a frozen figure right, also after publication, where the correction is marked as such. What was frozen stays on record. */
export const correctPeriod = command({
  action: 'appraisal.close-periods',
  async load(tx, input: Input) {
    const period = await lockPeriod(tx, input.id);
    return isRefusal(period) ? period : { period, scores: await loadScores(tx, input.id) };
  },
  rule: 'role-is-enough',
  decide({ period, scores }, input, { now, actor }) {
    if (period.version !== input.version) return refuse('platform/changed-meanwhile');
    if (afterStep(period.state, 'correct') === null) return refuse('appraisal/step-not-possible');
    const { unitId, figure, reason } = input;
    const corrected = correctFigure(period.definition, scores, { unitId, name: figureNameOf(input), figure });
    if (!corrected.ok) return corrected;
    return accept({
      id: newId(),
      period,
      correction: corrected.value,
      reason,
      at: now,
      by: actorLabel(actor),
      objectionId: null,
    });
  },
  save: (tx, plan, permit) => saveCorrection(tx, plan, permit),
  audit: (plan) => ({ subject: { kind: 'period', id: plan.period.id }, detail: { corrected: correctionNote(plan) } }),
  events: ({ id, period, correction }) => [
    periodAnswered({ kind: 'corrected', id, periodId: period.id, unitId: correction.unitId }),
  ],
});
