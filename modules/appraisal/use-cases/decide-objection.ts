import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { actorLabel, isRefusal } from '@chuangcheng/platform/kernel';
import { afterStep, correctFigure, type Figure } from '../domain/index.ts';
import { periodAnswered } from '../events.ts';
import { correctionNote, type CorrectionPlan, saveCorrection } from '../store/correction-store.ts';
import { endObjection, lockObjection } from '../store/objection-store.ts';
import { loadScores } from '../store/period-store.ts';
import { command } from '../visibility.ts';

type Input = {
  readonly id: string;
  readonly version: number;
  readonly upheld: boolean;
  readonly answer: string;
  /** The right figure, where it is upheld. */
  readonly figure: Figure | null;
};

/** Answers an objection. One that is upheld puts the figure right, and the scores and ranks of the group with it. */
export const decideObjection = command({
  action: 'appraisal.close-periods',
  async load(tx, input: Input) {
    const objection = await lockObjection(tx, input.id);
    return isRefusal(objection) ? objection : { objection, scores: await loadScores(tx, objection.period.id) };
  },
  rule: 'role-is-enough',
  decide({ objection, scores }, { version, upheld, answer, figure }, { now, actor }) {
    const { period, unitId, name } = objection;
    if (objection.version !== version) return refuse('platform/changed-meanwhile');
    if (objection.state !== 'open' || afterStep(period.state, 'correct') === null) return refuse('appraisal/step-not-possible');
    const [at, by] = [now, actorLabel(actor)];
    const plan = (correcting: CorrectionPlan | null) => accept({ objection, answer, at, by, correcting });
    if (!upheld) return plan(null);
    if (figure === null) return refuse('appraisal/figure-needed');
    const corrected = correctFigure(period.definition, scores, { unitId, name, figure });
    if (!corrected.ok) return corrected;
    return plan({ id: newId(), period, correction: corrected.value, reason: answer, at, by, objectionId: objection.id });
  },
  async save(tx, { objection, answer, at, by, correcting }, permit) {
    if (correcting) await saveCorrection(tx, correcting, permit);
    const state = correcting ? 'upheld' : 'rejected';
    return endObjection(tx, objection, { state, answer, decided_at: at, decided_by: by }, permit);
  },
  audit: ({ objection, answer, correcting }) => ({
    subject: { kind: 'objection', id: objection.id },
    detail: { upheld: correcting !== null, answer, ...(correcting && { correction: correctionNote(correcting) }) },
  }),
  events: ({ objection: { id, unitId, period } }) => [periodAnswered({ kind: 'decided', id, unitId, periodId: period.id })],
});
