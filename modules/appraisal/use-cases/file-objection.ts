import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { actorLabel, isRefusal } from '@chuangcheng/platform/kernel';
import { figureNameOf, isWeighed, isWindowOpen } from '../domain/index.ts';
import { periodAnswered } from '../events.ts';
import { ownUnit } from '../policy.ts';
import { lockPeriod } from '../store/period-store.ts';
import { command } from '../visibility.ts';

type Input = {
  readonly id: string;
  readonly periodId: string;
  readonly unitId: string;
  readonly aboutKind: string;
  readonly about: string;
  readonly reason: string;
};

/** A unit contests one of its own figures while the window is open; each figure once at a time. */
export const fileObjection = command({
  action: 'appraisal.object',
  async load(tx, input: Input) {
    const period = await lockPeriod(tx, input.periodId);
    if (isRefusal(period)) return period;
    // Units do not know of a period before they may object.
    if (period.state === 'open' || period.state === 'computed') return refuse('appraisal/period-not-found');
    const [scored, open, known] = await Promise.all([
      tx
        .selectFrom('appraisal.period_score')
        .select('unit_id')
        .where('period_id', '=', input.periodId)
        .where('unit_id', '=', input.unitId)
        .executeTakeFirst(),
      tx
        .selectFrom('appraisal.objection')
        .select('id')
        .where('period_id', '=', input.periodId)
        .where('unit_id', '=', input.unitId)
        .where('about_kind', '=', input.aboutKind)
        .where('about', '=', input.about)
        .where('state', '=', 'open')
        .executeTakeFirst(),
      tx.selectFrom('appraisal.objection').select(['id', 'unit_id']).where('id', '=', input.id).executeTakeFirst(),
    ]);
    return { period, scored, open, known };
  },
  rule: ({ actor }, _state, { unitId }) => ownUnit(actor, unitId),
  replay: ({ known }, { unitId }) => (known?.unit_id === unitId ? { id: known.id } : undefined),
  decide({ period, scored, open }, input, { now, actor }) {
    const name = figureNameOf(input);
    if (!scored || !isWeighed(period.definition, name)) return refuse('appraisal/not-weighed');
    if (!isWindowOpen(period, dayOf(now))) return refuse('appraisal/window-closed');
    return open ? refuse('appraisal/objection-exists') : accept({ ...input, at: now, by: actorLabel(actor) });
  },
  async save(tx, plan) {
    await tx
      .insertInto('appraisal.objection')
      .values({
        id: plan.id,
        period_id: plan.periodId,
        unit_id: plan.unitId,
        about_kind: plan.aboutKind,
        about: plan.about,
        reason: plan.reason,
        asked_at: plan.at,
        asked_by: plan.by,
        state: 'open',
      })
      .execute();
    return { id: plan.id };
  },
  audit: ({ id, periodId, unitId, about, reason }) => ({
    subject: { kind: 'objection', id },
    detail: { periodId, unitId, about, reason },
  }),
  events: ({ id, periodId, unitId }) => [periodAnswered({ kind: 'filed', id, periodId, unitId })],
});
