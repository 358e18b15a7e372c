import { daysOf } from '@chuangcheng/modules/appraisal/domain';
import { dutyBoard, monthlyStatistics, monthsWithData, unitStatistics } from '@chuangcheng/modules/rectification';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { countyCache, type Scope, systemActor } from '@chuangcheng/platform/kernel';
import type { Cockpit } from '../contract/index.ts';
import { query } from '../visibility.ts';
import { decisions } from './decisions.ts';
import { standing } from './standing.ts';

const MONTHS_SHOWN = 12;
const UNITS_SHOWN = 5;

/** Reads tallies and counts over partial indexes, never all case files. */
const readCockpit = query({
  action: 'overview.read-cockpit',
  async run(_reader, _input: undefined, scope): Promise<Cockpit> {
    const now = scope.host.clock.now();
    const [months, duty, stand] = await Promise.all([monthsWithData(scope), dutyBoard(scope), standing(scope, undefined)]);
    const [trend, waiting] = await Promise.all([
      monthlyStatistics(scope, { months: months.slice(0, MONTHS_SHOWN).toReversed() }),
      decisions(scope, duty),
    ]);
    // A month in which nothing fell due yet says nothing of the on-time rate.
    const present = trend.findLast((one) => one.due > 0) ?? trend.at(-1);
    const month = present?.month ?? dayOf(now).slice(0, 7);
    const behind = duty.overdueByUnit.slice(0, UNITS_SHOWN);
    const unitIds = behind.map((unit) => unit.unitId);
    const units = behind.length === 0 ? undefined : await unitStatistics(scope, { ...daysOf(month), unitIds });
    return {
      asOf: now.toISOString(),
      standing: stand,
      cases: {
        open: duty.open,
        overdue: duty.overdue,
        month,
        ...daysOf(month),
        onTime: { numerator: present?.['on-time'] ?? 0, denominator: present?.due ?? 0 },
        reportedToday: duty.today.reported,
        closedToday: duty.today.closed,
        reportedYesterday: duty.yesterday.reported,
        closedYesterday: duty.yesterday.closed,
      },
      trend: trend.map((one) => ({
        month: one.month,
        onTime: { numerator: one['on-time'], denominator: one.due },
        filed: one.filed,
        closed: one.closed,
      })),
      behind: behind.map((unit) => {
        const counted = units?.get(unit.unitId);
        return { ...unit, onTime: { numerator: counted?.['on-time'] ?? 0, denominator: counted?.due ?? 0 } };
      }),
      decisions: waiting,
    };
  },
});

/** The same for all who may ask; looked at on many screens at once, so it is counted at most every five seconds. `asOf` says when. */
const held = countyCache(({ host, actor }: Scope) =>
  readCockpit({ host, actor: systemActor(actor.countyId, '驾驶舱') }, undefined),
);

/** What must be decided, where we stand, who is behind. */
export const cockpit = query({
  action: 'overview.read-cockpit',
  run: (_reader, _input: undefined, scope) => held.get(scope),
});
