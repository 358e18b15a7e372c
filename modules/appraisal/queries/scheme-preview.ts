import { dayNumberAt, dayOf, dayText } from '@chuangcheng/kit/civil-day';
import { daysOf, type Group, type SchemeDefinition, schemeFault, scoreGroup } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { rankedMonths } from './ranked-months.ts';
import { endOfDay } from './end-of-day.ts';
import { scoreRows } from './score-rows.ts';
import { unitInputs } from './unit-inputs.ts';

type Input = { readonly group: Group; readonly definition: SchemeDefinition; readonly month?: string | undefined };

/** What a definition would give for a month, by default the newest that is over; nothing is stored. */
export const schemePreview = query({
  action: 'appraisal.edit-schemes',
  async run(_reader, { group, definition, month: named }: Input, scope) {
    const fault = schemeFault(definition);
    if (fault) return fault;
    const now = scope.host.clock.now();
    const { months } = await rankedMonths(scope, 'on-time');
    const present = dayOf(now).slice(0, 7);
    const month = named ?? months.find((one) => one < present) ?? present;
    const { from, to } = daysOf(month);
    const asOf = dayText(dayNumberAt(now.getTime()) - 1);
    const units = scoreGroup(definition, await unitInputs(scope, { group, definition, from, to, asOf }));
    return {
      month,
      from,
      to,
      asOf: endOfDay(asOf),
      months,
      rows: scoreRows(scope.actor, units, { definition, from, to, isWhole: true }),
    };
  },
});
