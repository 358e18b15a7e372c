import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { actorLabel, isRefusal } from '@chuangcheng/platform/kernel';
import { afterStep, isWindowOpen } from '../domain/index.ts';
import { PERIOD_PUBLISHED, periodMoved } from '../events.ts';
import { lockPeriod, savePeriod } from '../store/period-store.ts';
import { command } from '../visibility.ts';

/** Publishes a period once the window is over and every objection is decided. */
export const publishPeriod = command({
  action: 'appraisal.close-periods',
  async load(tx, input: { readonly id: string; readonly version: number }) {
    const period = await lockPeriod(tx, input.id);
    if (isRefusal(period)) return period;
    const open = await tx
      .selectFrom('appraisal.objection')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .where('period_id', '=', input.id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow();
    return { period, open: Number(open.count) };
  },
  rule: 'role-is-enough',
  decide({ period, open }, { version }, { now, actor }) {
    if (period.version !== version) return refuse('platform/changed-meanwhile');
    if (afterStep(period.state, 'publish') === null) return refuse('appraisal/step-not-possible');
    if (isWindowOpen(period, dayOf(now))) return refuse('appraisal/window-open', { day: period.objectionUntil ?? '' });
    if (open > 0) return refuse('appraisal/objections-open', { count: open });
    return accept({ period, at: now, by: actorLabel(actor) });
  },
  save: (tx, { period, at, by }, permit) =>
    savePeriod(tx, period, { state: 'published', published_at: at, published_by: by }, permit),
  audit: ({ period }) => ({
    subject: { kind: 'period', id: period.id },
    detail: { published: period.month, group: period.group },
  }),
  events: ({ period: { id, month, group } }) => [periodMoved(PERIOD_PUBLISHED, { periodId: id, month, group })],
});
