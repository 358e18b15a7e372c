import { dayOf } from '@chuangcheng/kit/civil-day';
import { refuse } from '@chuangcheng/kit/decision';
import { daysOf, type Group, scoreGroup } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { activeScheme } from './scheme-detail.ts';
import { scoreRows } from './score-rows.ts';
import { unitInputs } from './unit-inputs.ts';

/** The ranking of a month under the scheme in force, as it was known at the end of a past day. */
export const rankingAsOf = query({
  action: 'appraisal.read-periods',
  async run(_reader, { month, group, day }: { readonly month: string; readonly group: Group; readonly day: string }, scope) {
    if (day >= dayOf(scope.host.clock.now())) return refuse('appraisal/day-not-past');
    const { definition } = await activeScheme(scope, { group });
    const { from, to } = daysOf(month);
    const units = scoreGroup(definition, await unitInputs(scope, { group, definition, from, to, asOf: day }));
    return { month, group, day, rows: scoreRows(scope.actor, units, { definition, from, to, isWhole: true }) };
  },
});
