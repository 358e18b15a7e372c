import { RATES } from '@chuangcheng/modules/rectification/domain';
import { type Actor, unitsOf } from '@chuangcheng/platform/kernel';
import type { ScoreRow } from '../contract/index.ts';
import { COUNTED_BY } from '../domain/counted-by.ts';
import {
  type Metric,
  metricSpecs,
  type Occurrence,
  type Placed,
  type SchemeDefinition,
  type Scored,
  whySteps,
} from '../domain/index.ts';
import { seesAllScores } from '../policy.ts';

type ScoredUnit = { readonly unitId: string; readonly unitName: string } & Scored & Placed;

type Shown = {
  readonly definition: SchemeDefinition;
  readonly from: string;
  readonly to: string;
  /** Are these all units of the group? Otherwise nothing is said of the others. */
  readonly isWhole: boolean;
};

/** Scored units as screens show them: with every step, and the lists behind the figures where the actor may open them. */
export function scoreRows(actor: Actor, units: readonly ScoredUnit[], { definition, from, to, isWhole }: Shown): ScoreRow[] {
  const own = unitsOf(actor, 'unit-head', 'liaison');
  const ranked = units.filter((unit) => unit.rank !== null);
  return units.map((unit) => {
    const opens = seesAllScores(actor) || own.includes(unit.unitId);
    const span = { from, to, unitId: unit.unitId };
    const sharedWith = ranked.filter((one) => one.rank === unit.rank && one !== unit).map((one) => one.unitName);
    return {
      unitId: unit.unitId,
      unit: unit.unitName,
      rank: unit.rank,
      score: unit.score,
      list: unit.list,
      metrics: unit.metrics.map((one) => ({ ...one, href: opens ? metricList(one.metric, span) : null })),
      adjustments: unit.adjustments.map((one) => ({ ...one, href: opens ? occurrenceList(one.occurrence, span) : null })),
      why: whySteps(definition, unit, isWhole ? { ...unit, of: ranked.length, sharedWith } : null),
    };
  });
}

type Span = { readonly from: string; readonly to: string; readonly unitId: string };

/** The visits, or the case files of which a share is taken; where the smaller share is better those that lower the score. */
function metricList(metric: Metric, span: Span): string {
  if (metric === 'visit-score') return `/inspection/visits?${new URLSearchParams(span)}`;
  const { numerator, denominator } = RATES[metric];
  return caseFiles(metricSpecs[metric].better === 'low' ? numerator : denominator, span);
}

function occurrenceList(occurrence: Occurrence, span: Span): string | null {
  const measure = COUNTED_BY[occurrence];
  return measure ? caseFiles(measure, span) : null;
}

function caseFiles(measure: string, span: Span): string {
  return `/rectification/case-files?${new URLSearchParams({ ...span, measure })}`;
}
