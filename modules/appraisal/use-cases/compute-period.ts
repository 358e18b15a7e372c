import { dayNumberAt, dayText } from '@chuangcheng/kit/civil-day';
import { accept, refuse } from '@chuangcheng/kit/decision';
import { isRefusal } from '@chuangcheng/platform/kernel';
import { afterStep, daysOf, scoreGroup } from '../domain/index.ts';
import { unitInputs } from '../queries/unit-inputs.ts';
import { freezeScores, lockPeriod, savePeriod } from '../store/period-store.ts';
import { command } from '../visibility.ts';

/**
 * Freezes the figures of a period as they were known at the end of yesterday, a moment that can be counted again, and scores the
 * units. Possible anew until units may object.
 */
export const computePeriod = command({
  action: 'appraisal.close-periods',
  async load(tx, input: { readonly id: string; readonly version: number }, { scope, now }) {
    const period = await lockPeriod(tx, input.id);
    if (isRefusal(period)) return period;
    const asOf = dayText(dayNumberAt(now.getTime()) - 1);
    const { group, definition, month } = period;
    const units = await unitInputs(scope, { group, definition, ...daysOf(month), asOf });
    return { period, asOf, units };
  },
  rule: 'role-is-enough',
  decide({ period, asOf, units }, { version }) {
    if (period.version !== version) return refuse('platform/changed-meanwhile');
    if (afterStep(period.state, 'compute') === null) return refuse('appraisal/step-not-possible');
    return accept({ period, asOf, units: scoreGroup(period.definition, units) });
  },
  async save(tx, { period, asOf, units }, permit) {
    await freezeScores(tx, period.id, units, permit);
    return savePeriod(tx, period, { state: 'computed', as_of: asOf }, permit);
  },
  audit: ({ period, asOf, units }) => ({
    subject: { kind: 'period', id: period.id },
    detail: { computed: period.month, group: period.group, asOf, units: units.length },
  }),
});
