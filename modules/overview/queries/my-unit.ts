import { openMatters, rankedMonths, unitFigures } from '@chuangcheng/modules/appraisal';
import { daysOf, groupOf, rankUnits, whatWouldChange } from '@chuangcheng/modules/appraisal/domain';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { openByUnit } from '@chuangcheng/modules/rectification';
import { unitsOf } from '@chuangcheng/platform/kernel';
import type { MyUnit } from '../contract/index.ts';
import { query } from '../visibility.ts';

const NOTHING = { numerator: 0, denominator: 0 };

/** What is due and overdue in one's own units, where they rank this month and what would change it. */
export const myUnit = query({
  action: 'overview.read-my-unit',
  async run(_reader, _input: undefined, scope): Promise<MyUnit> {
    const now = scope.host.clock.now();
    const [directory, open, { newest: month }, matters] = await Promise.all([
      unitDirectory(scope),
      openByUnit(scope),
      rankedMonths(scope, 'on-time'),
      openMatters(scope),
    ]);
    const figures = await unitFigures(scope, daysOf(month));
    const units = unitsOf(scope.actor, 'unit-head', 'liaison').flatMap((unitId) => {
      const unit = directory.byId.get(unitId);
      if (!unit) return [];
      const group = groupOf(unit.kind);
      const peers = figures.filter((one) => one.group === group);
      const ranked = rankUnits(peers, 'on-time');
      const own = ranked.find((one) => one.unitId === unitId);
      const rank = own?.rank ?? null;
      const counted = open.get(unitId);
      return {
        unitId,
        unit: unit.name,
        open: counted?.open ?? 0,
        overdue: counted?.overdue ?? 0,
        dueToday: counted?.dueToday ?? 0,
        matters: matters.ofUnit.get(unitId) ?? 0,
        month,
        ...daysOf(month),
        onTime: own?.onTime ?? NOTHING,
        rework: own?.rework ?? NOTHING,
        closing: own?.closing ?? NOTHING,
        visitScore: own?.visitScore ?? NOTHING,
        rank: rank === null || group === null ? null : { group, rank, of: ranked.filter((one) => one.rank !== null).length },
        whatWouldChange: whatWouldChange(unitId, peers),
      };
    });
    return { asOf: now.toISOString(), units };
  },
});
