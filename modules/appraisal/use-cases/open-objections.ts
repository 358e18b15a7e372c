import { dayOf } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { addWorkingDays } from '@chuangcheng/kit/working-time';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { afterStep } from '../domain/index.ts';
import { OBJECTIONS_OPENED, periodMoved } from '../events.ts';
import { lockPeriod, savePeriod } from '../store/period-store.ts';
import { command } from '../visibility.ts';

/** Lets units object for as many working days of the county as the scheme says, today not counted. */
export const openObjections = command({
  action: 'appraisal.close-periods',
  async load(tx, input: { readonly id: string; readonly version: number }, { scope }) {
    const [period, calendar] = await Promise.all([lockPeriod(tx, input.id), countyCalendarOf(scope)]);
    return isRefusal(period) ? period : { period, calendar };
  },
  rule: 'role-is-enough',
  decide({ period, calendar }, { version }, { now }) {
    if (period.version !== version) return refuse('platform/changed-meanwhile');
    if (afterStep(period.state, 'open-objections') === null) return refuse('appraisal/step-not-possible');
    return accept({ period, until: addWorkingDays(calendar, dayOf(now), period.definition.objectionDays) });
  },
  save: (tx, { period, until }, permit) => savePeriod(tx, period, { state: 'objecting', objection_until: until }, permit),
  audit: ({ period, until }) => ({
    subject: { kind: 'period', id: period.id },
    detail: { objections: period.month, group: period.group, until },
  }),
  events: ({ period: { id, month, group } }) => [periodMoved(OBJECTIONS_OPENED, { periodId: id, month, group })],
});
