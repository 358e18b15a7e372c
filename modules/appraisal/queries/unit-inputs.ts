import type { Ratio } from '@chuangcheng/kit/number-format';
import { visitScoresByUnit } from '@chuangcheng/modules/inspection';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { redOrders, type Statistics, statisticsOf } from '@chuangcheng/modules/rectification';
import { RATES } from '@chuangcheng/modules/rectification/domain';
import { type Scope, systemActor } from '@chuangcheng/platform/kernel';
import { COUNTED_BY } from '../domain/counted-by.ts';
import { type Group, groupOf, type Metric, type Occurrence, type SchemeDefinition, type UnitInputs } from '../domain/index.ts';

/** A unit of a group with what it is scored by, in the order of the roster. */
export type CountedUnit = {
  readonly unitId: string;
  readonly unit: string;
  readonly unitName: string;
  readonly sortOrder: number;
  readonly inputs: UnitInputs;
};

/** Days `YYYY-MM-DD`. `asOf`: what was known at the end of that day. */
export type InputsWanted = {
  readonly group: Group;
  readonly definition: SchemeDefinition;
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
};

/** The figures of every unit of a group in a period, as known at the end of a day: the same whoever asks. */
export async function unitInputs(scope: Scope, { group, definition, from, to, asOf }: InputsWanted): Promise<CountedUnit[]> {
  const all: Scope = { ...scope, actor: systemActor(scope.actor.countyId, '考核') };
  const known = { from, to, asOf };
  const [directory, statistics, priority, visits, orders] = await Promise.all([
    unitDirectory(all),
    statisticsOf(all, { dimension: 'unit', ...known }),
    statisticsOf(all, { dimension: 'unit-priority', ...known }),
    visitScoresByUnit(all, known),
    redOrders(all, { from, to: to < asOf ? to : asOf }),
  ]);
  return directory.units.flatMap((unit, sortOrder) => {
    const [counted, prior, visited] = [statistics.get(unit.id), priority.get(unit.id), visits.get(unit.id)];
    // A unit given up since is scored in the months in which it still worked.
    if (groupOf(unit.kind) !== group || !(unit.active || counted || visited)) return [];
    const share = (metric: Metric): Ratio =>
      metric === 'visit-score'
        ? { numerator: visited?.sum ?? 0, denominator: visited?.count ?? 0 }
        : { numerator: counted?.[RATES[metric].numerator] ?? 0, denominator: counted?.[RATES[metric].denominator] ?? 0 };
    const times = (occurrence: Occurrence) => {
      const measure = COUNTED_BY[occurrence];
      const of = (figures: Statistics | undefined) => (measure ? (figures?.[measure] ?? 0) : 0);
      return occurrence === 'red-order'
        ? { count: orders.filter((order) => order.unitId === unit.id).length, priorityCount: 0 }
        : { count: of(counted), priorityCount: of(prior) };
    };
    const inputs: UnitInputs = {
      metrics: Object.fromEntries(definition.metrics.map(({ metric }) => [metric, share(metric)])),
      occurrences: Object.fromEntries(definition.adjustments.map(({ occurrence }) => [occurrence, times(occurrence)])),
    };
    return [{ unitId: unit.id, unit: unit.shortName, unitName: unit.name, sortOrder, inputs }];
  });
}
