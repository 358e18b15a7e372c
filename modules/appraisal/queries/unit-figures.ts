import { visitScoresByUnit } from '@chuangcheng/modules/inspection';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { unitStatistics } from '@chuangcheng/modules/rectification';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { type Group, groupOf, type UnitFigures } from '../domain/index.ts';
import { query } from '../visibility.ts';

export type FiguresOfUnit = UnitFigures & {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly group: Group;
};

/** Days `YYYY-MM-DD`, both included. */
type Period = { readonly from: string; readonly to: string };

/** What every ranked unit's case files and visits come to in a period, in the order of the roster. */
export const unitFigures = query({
  action: 'appraisal.read-ranking',
  async run(_reader, { from, to }: Period, scope): Promise<FiguresOfUnit[]> {
    // The same figures for everybody: what is published does not depend on who reads it.
    const all: Scope = { ...scope, actor: systemActor(scope.actor.countyId, '排名') };
    const [units, statistics, scores] = await Promise.all([
      unitDirectory(all),
      unitStatistics(all, { from, to }),
      visitScoresByUnit(all, { from, to }),
    ]);
    return units.units.flatMap((unit) => {
      const group = groupOf(unit.kind);
      const counted = statistics.get(unit.id);
      const score = scores.get(unit.id);
      // A unit given up since is ranked in the months in which it still worked.
      if (group === null || !(unit.active || counted || score)) return [];
      return {
        unitId: unit.id,
        unit: unit.shortName,
        unitName: unit.name,
        group,
        onTime: { numerator: counted?.['on-time'] ?? 0, denominator: counted?.due ?? 0 },
        rework: { numerator: counted?.reworked ?? 0, denominator: counted?.completed ?? 0 },
        closing: { numerator: counted?.closed ?? 0, denominator: counted?.filed ?? 0 },
        visitScore: { numerator: score?.sum ?? 0, denominator: score?.count ?? 0 },
      };
    });
  },
});
