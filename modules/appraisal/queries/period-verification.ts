import { refuse } from '@chuangcheng/kit/decision';
import type { Scope } from '@chuangcheng/platform/kernel';
import {
  daysOf,
  type FigureName,
  figureNamed,
  figureTitle,
  figureWords,
  type Group,
  sameFigure,
  type SchemeDefinition,
  type UnitInputs,
} from '../domain/index.ts';
import { query } from '../visibility.ts';
import { endOfDay } from './end-of-day.ts';
import { unitInputs } from './unit-inputs.ts';

const readFrozen = query({
  action: 'appraisal.read-periods',
  async run(reader, { id }: { readonly id: string }) {
    const period = await reader.selectFrom('visible_period').selectAll().where('id', '=', id).executeTakeFirst();
    if (!period) return refuse('appraisal/period-not-found');
    if (period.as_of === null) return refuse('appraisal/step-not-possible');
    const scores = await reader
      .selectFrom('visible_period_score')
      .select(['unit_id', 'unit_name', 'frozen'])
      .where('period_id', '=', id)
      .orderBy('sort_order')
      .execute();
    return { ...period, as_of: period.as_of, scores };
  },
});

/** Counts the frozen figures again from the record as it was known at their moment, and says where the two differ. */
export async function periodVerification(scope: Scope, input: { readonly id: string }) {
  const period = await readFrozen(scope, input);
  const definition = period.definition as unknown as SchemeDefinition;
  const names: FigureName[] = [
    ...definition.metrics.map((one) => ({ aboutKind: 'metric', about: one.metric }) as const),
    ...definition.adjustments.map((one) => ({ aboutKind: 'occurrence', about: one.occurrence }) as const),
  ];
  const wanted = { group: period.group_kind as Group, definition, ...daysOf(period.month), asOf: period.as_of };
  const counted = new Map((await unitInputs(scope, wanted)).map((unit) => [unit.unitId, unit.inputs]));
  const nothing: UnitInputs = { metrics: {}, occurrences: {} };
  const differences = period.scores.flatMap((row) => {
    const [frozen, now] = [row.frozen as unknown as UnitInputs, counted.get(row.unit_id) ?? nothing];
    return names.flatMap((name) => {
      const [one, other] = [figureNamed(frozen, name), figureNamed(now, name)];
      if (sameFigure(one, other)) return [];
      const about = figureTitle(name).zh;
      return [{ unit: row.unit_name, about, frozen: figureWords(name, one), counted: figureWords(name, other) }];
    });
  });
  return {
    asOf: endOfDay(period.as_of),
    units: period.scores.length,
    figures: period.scores.length * names.length,
    differences,
  };
}
